import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { useUi } from '../store/ui'
import { App } from './app'
import { ErrorBoundary } from './error-boundary'
import { speak, startI18n } from './i18n'
import './theme/tokens.css'
import './theme/base.css'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root.')

const dress = () => {
  const { theme, language } = useUi.getState()
  document.documentElement.dataset['theme'] = theme
  speak(language)
}

await startI18n()
dress()
useUi.subscribe((now, before) => {
  if (now.theme !== before.theme || now.language !== before.language) dress()
})
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </StrictMode>,
)
