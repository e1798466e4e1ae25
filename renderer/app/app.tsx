import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rememberedLogin, startSession, useMaybeSession } from '../store/session'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { FirstRun } from './first-run'
import { Gate } from './gate'
import { LoginForm } from './login-form'
import { Shell } from './shell'
import { StartChoices } from './start-choices'
import { useCentre } from './use-centre'

/** From nothing to a person's console: which hub, whether it is new, who is there. */
export function App() {
  const { t } = useTranslation()
  const { state, again } = useCentre()
  const session = useMaybeSession()
  if (session !== undefined) return <Shell />
  switch (state.kind) {
    case 'unchosen':
      return <StartChoices />
    case 'looking':
      return (
        <Gate>
          <p role="status">{t('app.start.looking')}</p>
          {state.unreachable && (
            <Banner
              tone="near"
              live="status"
              actions={
                window.siaga !== undefined && (
                  <Button size="small" onClick={() => void window.siaga?.forgetStart()}>
                    {t('app.start.other')}
                  </Button>
                )
              }
            >
              {t('app.start.unreachable', { url: state.hubUrl })}
            </Banner>
          )}
        </Gate>
      )
    case 'found': {
      const { hubUrl, centre } = state
      if (centre.mode === 'new') return <FirstRun hubUrl={hubUrl} onDone={again} />
      return <SignIn key={hubUrl} hubUrl={hubUrl} mode={centre.mode} name={centre.name} />
    }
  }
}

interface SignInProps {
  readonly hubUrl: string
  readonly mode: 'training' | 'live'
  readonly name: string
}

/** A reload keeps the session of its tab; otherwise the form. */
function SignIn({ hubUrl, mode, name }: SignInProps) {
  const [login] = useState(() => rememberedLogin(hubUrl))
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (login === undefined || failed) return
    startSession(hubUrl, mode, login).catch((cause: unknown) => {
      console.error(cause)
      setFailed(true)
    })
  }, [hubUrl, mode, login, failed])
  return login === undefined || failed ? <LoginForm hubUrl={hubUrl} mode={mode} name={name} /> : null
}
