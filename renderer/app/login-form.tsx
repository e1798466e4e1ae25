import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { logIn, readCentre } from '../store/hub-api'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { Gate } from './gate'
import styles from './gate.module.css'
import { loginErrorKey } from './login-error'
import { formText } from './form-text'

interface LoginFormProps {
  readonly hubUrl: string
  readonly mode: 'training' | 'live'
  readonly name: string
  /** What is wrong before anything is sent. */
  readonly children?: ReactNode
}

/** Name and password; the keyboard alone is enough. */
export function LoginForm({ hubUrl, mode, name, children }: LoginFormProps) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [code, setCode] = useState<string>()
  const submit = async (form: FormData) => {
    setBusy(true)
    setCode(undefined)
    const username = formText(form, 'username').trim()
    const found = await logIn(hubUrl, username, formText(form, 'password'))
    // The form may show what the hub said the last time: whether this is a drill is asked anew.
    const centre = found.ok ? await readCentre(hubUrl) : found
    if (found.ok && centre.ok && centre.value.mode !== 'new') {
      const { startSession } = await import('../store/start-session')
      await startSession(hubUrl, centre.value.mode, found.value)
    } else {
      setCode(centre.ok ? 'internal' : centre.code)
      setBusy(false)
    }
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    submit(new FormData(event.currentTarget)).catch((cause: unknown) => {
      console.error(cause)
      setCode('internal')
      setBusy(false)
    })
  }
  return (
    <Gate training={mode === 'training'}>
      <p className={styles.second}>{name}</p>
      {children}
      <form className={styles.form} onSubmit={onSubmit}>
        <TextField label={t('app.login.username')} name="username" autoComplete="username" autoFocus required />
        <TextField
          label={t('app.login.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        {code !== undefined && (
          <Banner tone="late" live="alert">
            {t(loginErrorKey(code))}
          </Banner>
        )}
        <Button type="submit" tone="main" size="large" disabled={busy}>
          {t(busy ? 'app.login.busy' : 'app.login.submit')}
        </Button>
      </form>
      {mode === 'training' && <p className={styles.second}>{t('app.login.trainingHint')}</p>}
    </Gate>
  )
}
