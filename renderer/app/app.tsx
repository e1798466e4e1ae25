import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rememberedLogin, useMaybeSession } from '../store/session'
import { FirstRun } from './first-run'
import { Gate } from './gate'
import { HubUnreachable } from './hub-unreachable'
import { InsecureBanner } from './insecure-banner'
import { LoginForm } from './login-form'
import { StartChoices } from './start-choices'
import { useCentre, type HubReach } from './use-centre'

// What only a signed-in person needs does not hold up the login field: it is loaded while they type.
const loadShell = async () => {
  const [{ Shell: loaded }, { addShellTexts }] = await Promise.all([import('./shell'), import('./shell-texts')])
  addShellTexts()
  return { default: loaded }
}
const Shell = lazy(loadShell)
const FIELD_FIRST_MS = 500

/** From nothing to a person's console: which hub, whether it is new, who is there. */
export function App({ hub }: { readonly hub: string | undefined }) {
  const { t } = useTranslation()
  const { state, again } = useCentre(hub)
  const session = useMaybeSession()
  if (session !== undefined)
    return (
      <Suspense>
        <Shell />
      </Suspense>
    )
  switch (state.kind) {
    case 'unchosen':
      return <StartChoices />
    case 'looking':
      return (
        <Gate>
          <p role="status">{t('app.start.looking')}</p>
          {state.reach === 'unreachable' && <HubUnreachable hubUrl={state.hubUrl} />}
        </Gate>
      )
    case 'found': {
      const { hubUrl, centre, reach } = state
      if (centre.mode === 'new') return <FirstRun hubUrl={hubUrl} onDone={again} />
      return <SignIn key={hubUrl} hubUrl={hubUrl} mode={centre.mode} name={centre.name} reach={reach} />
    }
  }
}

interface SignInProps {
  readonly hubUrl: string
  readonly mode: 'training' | 'live'
  readonly name: string
  readonly reach: HubReach
}

/** A reload keeps the session of its tab; otherwise the form. */
function SignIn({ hubUrl, mode, name, reach }: SignInProps) {
  const [login] = useState(() => rememberedLogin(hubUrl))
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => void loadShell().catch(console.error), FIELD_FIRST_MS)
    return () => window.clearTimeout(timer)
  }, [])
  useEffect(() => {
    // Only a hub that answers has said which mode it is in.
    if (login === undefined || failed || reach !== 'answers') return
    import('../store/start-session')
      .then(({ startSession }) => startSession(hubUrl, mode, login))
      .catch((cause: unknown) => {
        console.error(cause)
        setFailed(true)
      })
  }, [hubUrl, mode, login, failed, reach])
  if (login !== undefined && !failed) return null
  return (
    <LoginForm hubUrl={hubUrl} mode={mode} name={name}>
      <InsecureBanner hubUrl={hubUrl} />
      {reach === 'unreachable' && <HubUnreachable hubUrl={hubUrl} />}
    </LoginForm>
  )
}
