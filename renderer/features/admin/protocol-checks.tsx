import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../../src/domain/kernel/result'
import type { Protocol } from '../../../src/domain/triage/protocol'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { lineOf } from './json-places'
import { ProtocolFindings } from './protocol-findings'
import styles from './protocols.module.css'
import { findingsOfRefusal, type ReadProtocol } from './read-protocol'
import { useShapeText } from './use-shape-text'

interface ProtocolChecksProps {
  readonly text: string
  readonly reading: ReadProtocol
  /** What the hub said when it was sent. */
  readonly refusal: Refusal | undefined
  readonly active: readonly Protocol[]
  /** Selects a part of the text, by its JSON pointer; absent while no text is shown. */
  readonly onShow: ((pointer: string) => void) | undefined
  readonly onShowIndex: ((index: number) => void) | undefined
}

/** What stands between a protocol and its publication, from the first bracket to the last path. */
export function ProtocolChecks({ text, reading, refusal, active, onShow, onShowIndex }: ProtocolChecksProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.checks} role="status" aria-label={t('admin.protocol.checks')}>
      {refusal !== undefined && <Refused refusal={refusal} reading={reading} active={active} onShow={onShow} />}
      <Reading text={text} reading={reading} active={active} onShow={onShow} onShowIndex={onShowIndex} />
    </div>
  )
}

/** What the hub found when it was sent, where that is more than the window knew. */
function Refused({
  refusal,
  reading,
  active,
  onShow,
}: Pick<ProtocolChecksProps, 'reading' | 'active' | 'onShow'> & { readonly refusal: Refusal }) {
  const { t } = useTranslation()
  const { findings, rest } = findingsOfRefusal(refusal)
  return (
    <>
      {reading.kind === 'protocol' && findings.length > 0 && (
        <ProtocolFindings findings={findings} protocol={reading.protocol} active={active} onShow={onShow} />
      )}
      <ul>
        {rest.map(({ path }, index) => (
          <li key={index}>
            <code>{path}</code>{' '}
            {t(refusal.code === 'conflict' && path === 'version' ? 'admin.protocol.newer' : 'admin.shape.other')}
          </li>
        ))}
      </ul>
    </>
  )
}

function Reading({ text, reading, active, onShow, onShowIndex }: Omit<ProtocolChecksProps, 'refusal'>) {
  const { t } = useTranslation()
  const shapeText = useShapeText()
  switch (reading.kind) {
    case 'not-json': {
      const at = Math.min(reading.at ?? text.length, text.length)
      const { line, column } = lineOf(text, at)
      return (
        <Banner
          tone="late"
          actions={
            onShowIndex !== undefined && (
              <Button size="small" onClick={() => onShowIndex(at)}>
                {t('admin.protocol.show')}
              </Button>
            )
          }
        >
          {t('admin.protocol.not-json', { line, column })}
        </Banner>
      )
    }
    case 'bad-shape':
      return (
        <>
          <Banner tone="late">{t('admin.protocol.bad-shape', { count: reading.issues.length })}</Banner>
          <ol className={styles.findings}>
            {reading.issues.map(({ at, words }, index) => (
              <li key={index}>
                <p>
                  <code>{at === '' ? '/' : at}</code> {shapeText(words)}
                </p>
                {onShow !== undefined && (
                  <Button size="small" onClick={() => onShow(at)}>
                    {t('admin.protocol.show')}
                  </Button>
                )}
              </li>
            ))}
          </ol>
        </>
      )
    case 'protocol':
      return (
        <>
          {reading.before === 0 && (
            <Banner tone="info">{t('admin.protocol.is-new', { id: reading.protocol.id })}</Banner>
          )}
          {reading.base !== undefined && reading.base < reading.before && (
            <Banner tone="near">{t('admin.protocol.older', { base: reading.base, before: reading.before })}</Banner>
          )}
          {reading.findings.length === 0 ? (
            <Banner tone="kept">{t('admin.protocol.proved')}</Banner>
          ) : (
            <>
              <Banner tone="late">{t('admin.protocol.faults', { count: reading.findings.length })}</Banner>
              <ProtocolFindings
                findings={reading.findings}
                protocol={reading.protocol}
                active={active}
                onShow={onShow}
              />
            </>
          )}
        </>
      )
    default:
      return reading satisfies never
  }
}
