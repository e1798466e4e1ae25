import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import styles from './rabeg.module.css'
import { useReadOut, type ReadOut } from './read-out-store'
import { spokenGroups } from './speakable'

const SETTLED = 100

/** The code and the PIN, large and as they are said over a telephone. */
export function ReadOutDialog() {
  const { t } = useTranslation()
  const { readOut, show } = useReadOut()
  const button = useRef<HTMLButtonElement>(null)
  const isOpen = readOut !== undefined
  /** The answer whose PIN somebody wanted to leave without saying that it was read out. */
  const [asked, setAsked] = useState<ReadOut>()
  useEffect(() => {
    if (!isOpen) return
    // The form that was sent closes in the same moment and gives its focus back: after that, so that Enter closes this one.
    const timer = window.setTimeout(() => button.current?.focus(), SETTLED)
    return () => window.clearTimeout(timer)
  }, [isOpen])
  if (readOut === undefined) return null
  const close = () => show(undefined)
  // The PIN is told once: only who says that it was read out sends it away.
  const isPinOpen = readOut.kind === 'ready' && readOut.pin !== undefined
  const leave = () => {
    if (!isPinOpen) {
      close()
      return
    }
    setAsked(readOut)
    button.current?.focus()
  }
  const title = readOut.kind === 'ready' ? t('rabeg.readOut.title') : t(`rabeg.readOut.${readOut.kind}`)
  return (
    <Dialog
      isOpen
      onClose={leave}
      title={title}
      closeLabel={t('rabeg.close')}
      footer={
        <Button ref={button} autoFocus tone="main" keyCap="Ctrl+Enter" onClick={close}>
          {t(readOut.kind === 'ready' ? 'rabeg.readOut.done' : 'rabeg.close')}
        </Button>
      }
    >
      {readOut.kind === 'waiting' && <p>{t('rabeg.readOut.waitingHint')}</p>}
      {readOut.kind === 'refused' && (
        <Banner tone="late" live="alert">
          {t(`error.${readOut.code}`)}
        </Banner>
      )}
      {isPinOpen && asked === readOut && (
        <Banner tone="near" live="alert">
          {t('rabeg.readOut.stay', { done: t('rabeg.readOut.done') })}
        </Banner>
      )}
      {readOut.kind === 'ready' && (
        <div className={styles.readOut}>
          {readOut.notPromoted !== undefined && (
            <Banner tone="late" live="alert">
              {t('rabeg.readOut.notPromoted')} {t(`error.${readOut.notPromoted}`)}
            </Banner>
          )}
          <Spoken label={t('rabeg.readOut.code')} text={readOut.code} />
          {readOut.pin === undefined ? (
            <p className={styles.quiet}>{t('rabeg.readOut.noPin')}</p>
          ) : (
            <Spoken label={t('rabeg.readOut.pin')} text={readOut.pin} />
          )}
          <p className={styles.quiet}>{t('rabeg.readOut.hint')}</p>
        </div>
      )}
    </Dialog>
  )
}

function Spoken({ label, text }: { readonly label: string; readonly text: string }) {
  const { t } = useTranslation()
  return (
    <section className={styles.spoken}>
      <h3 className={styles.partTitle}>{label}</h3>
      <p className={styles.spokenCode}>{text}</p>
      <ul>
        {spokenGroups(text).map((group, index) => (
          <li key={index}>
            <strong>{group.join(' ')}</strong> {group.map((symbol) => t(`rabeg.say.${symbol}`)).join(', ')}
          </li>
        ))}
      </ul>
    </section>
  )
}
