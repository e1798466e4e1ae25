import { useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { StartChoice } from '../../src/contract/bridge'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { Gate } from './gate'
import styles from './gate.module.css'
import { formText } from './form-text'

/** First start of the desktop: a training centre, a new centre, or a hub that runs elsewhere. */
export function StartChoices() {
  const { t } = useTranslation()
  const [failed, setFailed] = useState(false)
  const choose = (choice: StartChoice) => {
    setFailed(false)
    window.siaga?.chooseStart(choice).catch(() => setFailed(true))
  }
  const connect = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    choose({ kind: 'connect', url: formText(new FormData(event.currentTarget), 'url').trim() })
  }
  return (
    <Gate>
      <p className={styles.second}>{t('app.start.intro')}</p>
      <div className={styles.choices}>
        <Button tone="main" size="large" autoFocus onClick={() => choose({ kind: 'training' })}>
          {t('app.start.training')}
        </Button>
        <Button size="large" onClick={() => choose({ kind: 'new' })}>
          {t('app.start.new')}
        </Button>
        <form className={styles.form} onSubmit={connect}>
          <TextField label={t('app.start.url')} name="url" type="url" required />
          <Button type="submit">{t('app.start.connect')}</Button>
        </form>
        {failed && (
          <Banner tone="late" live="alert">
            {t('app.start.failed')}
          </Banner>
        )}
      </div>
    </Gate>
  )
}
