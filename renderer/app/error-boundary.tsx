import { Component } from 'react'
import type { ErrorInfo, ReactNode } from 'react'
import { Translation } from 'react-i18next'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import styles from './gate.module.css'

interface State {
  readonly failure?: Error
}

/** A screen that failed says so, says what is kept, and offers to start anew. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = {}

  static getDerivedStateFromError(failure: Error): State {
    return { failure }
  }

  override componentDidCatch(failure: Error, { componentStack }: ErrorInfo): void {
    console.error(failure, componentStack)
  }

  override render(): ReactNode {
    const { failure } = this.state
    if (failure === undefined) return this.props.children
    return (
      <Translation>
        {(t) => (
          <main className={styles.gate}>
            <div className={styles.card}>
              <h1 className={styles.title}>{t('app.crash.title')}</h1>
              <p>{t('app.crash.kept')}</p>
              <Banner tone="late" live="alert">
                {failure.message}
              </Banner>
              <Button tone="main" autoFocus onClick={() => window.location.reload()}>
                {t('app.crash.reload')}
              </Button>
            </div>
          </main>
        )}
      </Translation>
    )
  }
}
