import { useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { logIn } from '../store/hub-api'
import { startSession } from '../store/session'
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
}

/** Name and password; the keyboard alone is enough. */
export function LoginForm({ hubUrl, mode, name }: LoginFormProps) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [code, setCode] = useState<string>()
  const submit = async (form: FormData) => {
    setBusy(true)
    setCode(undefined)
    const username = formText(form, 'username').trim()
    const found = await logIn(hubUrl, username, formText(form, 'password'))
    if (found.ok) await startSession(hubUrl, mode, found.value)
    else {
      setCode(found.code)
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
