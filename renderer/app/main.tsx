import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { useUi } from '../store/ui'
import { App } from './app'
import { ErrorBoundary } from './error-boundary'
import { findHubUrl } from './hub-url'
import { tellCloseWords } from './close-words'
import { speak, startI18n } from './i18n'
import { shownTheme } from './shown-theme'
import './theme/tokens.css'
import './theme/base.css'

// Rarely asked: it does not hold up the first screen.
const CloseQuestion = lazy(async () => ({ default: (await import('./close-question')).CloseQuestion }))

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root.')

const system = window.matchMedia('(prefers-color-scheme: light)')
const dress = () => {
  const { theme, language } = useUi.getState()
  document.documentElement.dataset['theme'] = shownTheme(theme, system.matches)
  speak(language)
  tellCloseWords(language)
}

const [hub] = await Promise.all([findHubUrl(), startI18n()])
dress()
useUi.subscribe((now, before) => {
  if (now.theme !== before.theme || now.language !== before.language) dress()
})
system.addEventListener('change', dress)
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App hub={hub} />
      {window.siaga !== undefined && (
        <Suspense>
          <CloseQuestion />
        </Suspense>
      )}
    </ErrorBoundary>
  </StrictMode>,
)
