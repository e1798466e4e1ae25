import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StartChoice } from '../../src/contract/bridge'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Gate } from './gate'
import styles from './gate.module.css'
import { StartHubs } from './start-hubs'

/** First start of the desktop: a training centre, a new centre, or hubs that run elsewhere. */
export function StartChoices() {
  const { t } = useTranslation()
  const [failed, setFailed] = useState(false)
  const [putAside, setPutAside] = useState<string>()
  useEffect(() => {
    window.siaga?.settingsPutAside().then(setPutAside, console.error)
  }, [])
  const choose = (choice: StartChoice) => {
    setFailed(false)
    window.siaga?.chooseStart(choice).catch(() => setFailed(true))
  }
  return (
    <Gate>
      <p className={styles.second}>{t('app.start.intro')}</p>
      {putAside !== undefined && <Banner tone="near">{t('app.start.putAside', { file: putAside })}</Banner>}
      <div className={styles.choices}>
        <Button tone="main" size="large" autoFocus onClick={() => choose({ kind: 'training' })}>
          {t('app.start.training')}
        </Button>
        <Button size="large" onClick={() => choose({ kind: 'new' })}>
          {t('app.start.new')}
        </Button>
        <StartHubs onConnect={(hubs) => choose({ kind: 'connect', hubs: [...hubs] })} />
        {failed && (
          <Banner tone="late" live="alert">
            {t('app.start.failed')}
          </Banner>
        )}
      </div>
    </Gate>
  )
}
