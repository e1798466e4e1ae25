import { Volume2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { keyOf } from '../../keys'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import styles from './liaison.module.css'
import type { VolumeCheck } from './use-volume-check'

interface SoundBannerProps {
  readonly blocked: boolean
  readonly check: VolumeCheck
  /** With an order waiting the alarm itself is the test. */
  readonly isQuiet: boolean
  readonly onUnlock: () => void
  readonly onTry: () => void
  readonly onAnswer: (heard: boolean) => void
}

/** What stands between an order and a person's ear: a browser that blocks, a loudspeaker nobody has tried. */
export function SoundBanner({ blocked, check, isQuiet, onUnlock, onTry, onAnswer }: SoundBannerProps) {
  const { t } = useTranslation()
  if (blocked) {
    return (
      <button type="button" className={styles.soundOff} onClick={onUnlock}>
        <Volume2 aria-hidden size={22} />
        <span role="alert">{t('agency.alarm.blocked', { key: keyOf('order.try-sound') })}</span>
      </button>
    )
  }
  const tryAgain = (
    <Button tone="main" size="small" icon={Volume2} keyCap={keyOf('order.try-sound')} onClick={onTry}>
      {t('agency.sound.try')}
    </Button>
  )
  switch (check) {
    case 'heard':
      return null
    case 'asking':
      return (
        <Banner
          tone="near"
          live="alert"
          actions={
            <>
              <Button size="small" tone="main" keyCap={keyOf('order.heard')} onClick={() => onAnswer(true)}>
                {t('agency.sound.heard')}
              </Button>
              <Button size="small" keyCap={keyOf('order.unheard')} onClick={() => onAnswer(false)}>
                {t('agency.sound.unheard')}
              </Button>
            </>
          }
        >
          {t('agency.sound.ask')}
        </Banner>
      )
    case 'unheard':
      return (
        <Banner tone="late" live="alert" actions={tryAgain}>
          {t('agency.sound.off')}
        </Banner>
      )
    case 'unasked':
      return isQuiet ? (
        <Banner tone="near" actions={tryAgain}>
          {t('agency.sound.untried')}
        </Banner>
      ) : null
  }
}
