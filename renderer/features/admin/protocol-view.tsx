import { Download } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Protocol } from '../../../src/domain/triage/protocol'
import { useDraft } from '../../store/draft'
import { useFacts } from '../../store/facts'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/text-area'
import { findInJson, lineOf } from './json-places'
import styles from './protocols.module.css'
import { ProtocolChecks } from './protocol-checks'
import { ProtocolOutline } from './protocol-outline-view'
import { PublishNote } from './publish-note'
import { readProtocol, writeProtocol } from './read-protocol'
import { saveFile } from './save-file'
import { usePublishing } from './use-publishing'

/** The draft of a protocol, by its id. */
export const draftKey = (id: string) => `admin.protocol.${id}`

/** Longer than any protocol the contract takes with texts of a usual length. */
const longestText = 2_000_000

interface ProtocolViewProps {
  readonly id: string
  readonly active: readonly Protocol[]
  readonly onChoose: (id: string) => void
}

/** One protocol as an outline, or as JSON beside what the prover says of it. */
export function ProtocolView({ id, active, onChoose }: ProtocolViewProps) {
  const { t } = useTranslation()
  const known = active.find((protocol) => protocol.id === id)
  const [draft, write, clear] = useDraft(draftKey(id), '')
  const [isEditing, setIsEditing] = useState(draft !== '')
  const { state, isOnline, publish, edited } = usePublishing()
  const area = useRef<HTMLTextAreaElement>(null)
  const text = draft !== '' ? draft : known === undefined ? '' : writeProtocol(known)
  const proved = useDeferredValue(text)
  const agencies = useFacts(({ board }) => board.agencies.items)
  const reading = useMemo(() => readProtocol(proved, active, agencies), [proved, active, agencies])
  const version = reading.kind === 'protocol' ? reading.protocol.version : (known?.version ?? 0) + 1
  const busy = state.kind === 'sending'
  const isGood = reading.kind === 'protocol' && reading.findings.length === 0 && proved === text
  const blocked =
    draft === ''
      ? t('admin.protocol.unchanged')
      : !isGood
        ? t('admin.protocol.blocked')
        : isOnline
          ? undefined
          : t('admin.data.offline')

  const shown = draft === '' ? known : reading.kind === 'protocol' ? reading.protocol : undefined

  const show = (from: number, to: number) => {
    const field = area.current
    if (field === null) return
    field.focus()
    field.setSelectionRange(from, to)
    // The field does not scroll to a selection by itself.
    const lineHeight = field.scrollHeight / Math.max(1, text.split('\n').length)
    field.scrollTop = Math.max(0, (lineOf(text, from).line - 4) * lineHeight)
  }
  const send = () => {
    if (reading.kind !== 'protocol') return
    const { protocol } = reading
    void publish('directory:put-protocol', protocol, () => {
      clear()
      onChoose(protocol.id)
    })
  }

  return (
    <section className={styles.view} aria-label={t('admin.protocol.one', { id })}>
      <header className={styles.tools}>
        <Button size="small" aria-pressed={!isEditing} onClick={() => setIsEditing(false)}>
          {t('admin.protocol.read')}
        </Button>
        <Button size="small" aria-pressed={isEditing} onClick={() => setIsEditing(true)}>
          {t('admin.protocol.edit')}
        </Button>
        <Button
          size="small"
          icon={Download}
          onClick={() => saveFile(`${id}-v${known?.version ?? 1}.json`, text, 'application/json')}
        >
          {t('admin.protocol.export')}
        </Button>
        {draft !== '' && (
          <Button
            size="small"
            disabled={busy}
            onClick={() => {
              edited()
              clear()
              if (known === undefined) onChoose(active[0]?.id ?? '')
            }}
          >
            {t('admin.protocol.discard')}
          </Button>
        )}
        <span className={styles.blocked} id={`${id}-blocked`}>
          {blocked}
        </span>
        <Button
          size="small"
          tone="main"
          disabled={busy || blocked !== undefined}
          aria-describedby={`${id}-blocked`}
          onClick={send}
        >
          {busy ? t('admin.saving') : t('admin.protocol.publish', { version })}
        </Button>
      </header>
      <PublishNote state={state} isOnline={isOnline} published={t('admin.protocol.published')} />
      <div className={isEditing ? styles.both : styles.single}>
        {isEditing && (
          <div className={styles.editor}>
            <TextArea
              ref={area}
              label={t('admin.protocol.json')}
              hint={t('admin.protocol.json-hint', { version })}
              spellCheck={false}
              wrap="off"
              maxLength={longestText}
              readOnly={busy}
              value={text}
              onChange={(event) => {
                edited()
                // An empty draft is none: the published text would stand there again.
                write(event.target.value === '' ? '\n' : event.target.value)
              }}
            />
          </div>
        )}
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('admin.protocol.outline')}>
          {(isEditing || draft !== '') && (
            <ProtocolChecks
              text={proved}
              reading={reading}
              refusal={state.kind === 'refused' ? state.refusal : undefined}
              active={active}
              onShow={
                isEditing
                  ? (pointer) => {
                      const { from, to } = findInJson(text, pointer)
                      show(from, to)
                    }
                  : undefined
              }
              onShowIndex={isEditing ? (index) => show(index, Math.min(text.length, index + 1)) : undefined}
            />
          )}
          {shown !== undefined && <ProtocolOutline protocol={shown} active={active} />}
        </div>
      </div>
    </section>
  )
}
