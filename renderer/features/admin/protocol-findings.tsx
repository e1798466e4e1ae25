import { useTranslation } from 'react-i18next'
import type { Protocol } from '../../../src/domain/triage/protocol'
import type { ProtocolFinding } from '../../../src/domain/triage/protocol-finding'
import { runProtocol, type PathStep } from '../../../src/domain/triage/run-protocol'
import { Button } from '../../ui/button'
import { pathWords } from './protocol-outline'
import styles from './protocols.module.css'
import { useWording } from './use-wording'

interface ProtocolFindingsProps {
  readonly findings: readonly ProtocolFinding[]
  /** The one being written. */
  readonly protocol: Protocol
  readonly active: readonly Protocol[]
  readonly onShow: ((pointer: string) => void) | undefined
}

/** What the prover finds, each with the questions and answers that lead to it. */
export function ProtocolFindings({ findings, protocol, active, onShow }: ProtocolFindingsProps) {
  const { t } = useTranslation()
  const say = useWording()
  return (
    <ol className={styles.findings}>
      {findings.map((finding, index) => {
        const { code, at, path, comparedWith, incidentType, agencyId = '', protocolId = protocol.id } = finding
        const isHere = protocolId === protocol.id
        const where = isHere ? protocol : active.find(({ id }) => id === protocolId)
        return (
          <li key={index}>
            <p>
              {!isHere && (
                <strong>
                  {t('admin.protocol.elsewhere', { title: where === undefined ? protocolId : say(where.title) })}{' '}
                </strong>
              )}
              {t(`admin.finding.${code}`, {
                type: incidentType === undefined ? '' : t(`type.${incidentType}`),
                agency: agencyId,
              })}{' '}
              <code className={styles.second}>{at}</code>
            </p>
            {path.length > 0 && where !== undefined && (
              <Path label={t('admin.protocol.path')} protocol={where} path={path} />
            )}
            {comparedWith !== undefined && where !== undefined && (
              <Path label={t('admin.protocol.compared')} protocol={where} path={comparedWith} />
            )}
            {isHere && onShow !== undefined && (
              <Button size="small" onClick={() => onShow(at)}>
                {t('admin.protocol.show')}
              </Button>
            )}
          </li>
        )
      })}
    </ol>
  )
}

interface PathProps {
  readonly label: string
  readonly protocol: Protocol
  readonly path: readonly PathStep[]
}

function Path({ label, protocol, path }: PathProps) {
  const say = useWording()
  const { determinant } = runProtocol(protocol, path)
  return (
    <div className={styles.path}>
      <span className={styles.second}>{label}</span>
      <ol>
        {pathWords(protocol, path).map(({ ask, answer }, index) => (
          <li key={index}>
            {say(ask)} → <strong>{say(answer)}</strong>
          </li>
        ))}
        {determinant !== undefined && (
          <li>
            <strong>
              {determinant.priority} {say(determinant.label)}
            </strong>
          </li>
        )}
      </ol>
    </div>
  )
}
