import { useEffect, useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { firstRun, type FirstRunRequest } from '../store/hub-api'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { Gate } from './gate'
import styles from './gate.module.css'
import { loginErrorKey } from './login-error'
import { formText } from './form-text'

/** A centre's first day: its first administrator, or a training centre. The code is the proof of being at the hub. */
export function FirstRun({ hubUrl, onDone }: { readonly hubUrl: string; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const [codeHere, setCodeHere] = useState('')
  const [failure, setFailure] = useState<string>()
  useEffect(() => {
    window.siaga?.hub.firstRunCode().then((found) => setCodeHere(found ?? ''), console.error)
  }, [])
  const run = (request: FirstRunRequest) => {
    setFailure(undefined)
    void firstRun(hubUrl, request).then((outcome) => {
      if (outcome.ok) onDone()
      else setFailure(outcome.code)
    })
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const field = (key: string) => formText(form, key).trim()
    run({ code: codeHere, username: field('username'), name: field('name'), password: formText(form, 'password') })
  }
  return (
    <Gate>
      <p className={styles.second}>{t('app.first.intro')}</p>
      <TextField
        label={t('app.first.code')}
        hint={t('app.first.codeHint')}
        value={codeHere}
        onChange={({ target }) => setCodeHere(target.value)}
        required
      />
      <form className={styles.form} onSubmit={onSubmit}>
        <h2>{t('app.first.newCentre')}</h2>
        <TextField
          label={t('app.login.username')}
          name="username"
          pattern="[a-z0-9][a-z0-9._\-]*"
          hint={t('app.first.usernameHint')}
          autoFocus
          required
        />
        <TextField label={t('app.first.name')} name="name" required />
        <TextField
          label={t('app.login.password')}
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={8}
          hint={t('app.first.passwordHint')}
          required
        />
        {failure !== undefined && (
          <Banner tone="late" live="alert">
            {t(loginErrorKey(failure))}
          </Banner>
        )}
        <Button type="submit" tone="main">
          {t('app.first.create')}
        </Button>
      </form>
      <Button onClick={() => run({ code: codeHere, training: true })} disabled={codeHere === ''}>
        {t('app.first.training')}
      </Button>
      {window.siaga !== undefined && (
        <Button tone="quiet" onClick={() => void window.siaga?.forgetStart()}>
          {t('app.start.other')}
        </Button>
      )}
    </Gate>
  )
}
