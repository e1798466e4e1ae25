import { useTranslation } from 'react-i18next'
import type { Protocol } from '../../../src/domain/triage/protocol'
import type { Triage } from '../../../src/domain/triage/triage'
import { keyOf } from '../../keys'
import { Badge } from '../../ui/badge'
import { KeyCap } from '../../ui/key-cap'
import { runOf } from './intake-protocol'
import styles from './triage.module.css'
import { useWording } from './use-wording'

interface TriageStripProps {
  readonly protocol: Protocol
  readonly triage: Triage | undefined
}

/** The questions in one line, where there is no room for them: what comes next, or what they came to. */
export function TriageStrip({ protocol, triage }: TriageStripProps) {
  const { t } = useTranslation()
  const say = useWording()
  const { next, determinant } = runOf(protocol, triage)
  const isOpen = triage?.protocolId === protocol.id && triage.state.kind === 'open'
  return (
    <p className={styles.strip}>
      <span className={styles.quiet}>{t('intake.triage.of', { protocol: say(protocol.title) })}</span>
      <span className={styles.stripText}>
        {next !== undefined ? say(next.ask) : determinant !== undefined ? say(determinant.label) : ''}
      </span>
      {determinant !== undefined && isOpen && <Badge tone="near">{t('intake.triage.open')}</Badge>}
      {determinant !== undefined && determinant.dangers.length > 0 && (
        <strong className={styles.stripDangers}>{determinant.dangers.map(say).join(' ')}</strong>
      )}
      <KeyCap>{keyOf('triage.focus')}</KeyCap>
    </p>
  )
}
