import { Copy, FileText } from 'lucide-react'
import { useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import { isDispatchOpen, type Dispatch, type RelayWay } from '../../../src/domain/dispatch/dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import { dangersOf } from '../../../src/domain/triage/dangers'
import { keyOf, useKeys } from '../../keys'
import { useFacts } from '../../store/facts'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Banner } from '../../ui/banner'
import { TextArea } from '../../ui/text-area'
import { timeOfDay } from './clock'
import { useCommands } from './commands'
import styles from './dispatch-parts.module.css'
import { orderText } from './order-text'

interface OrderRelayProps {
  readonly incident: Incident
  readonly dispatch: Dispatch
  /** The incident's own, for the number to call back. */
  readonly calls: readonly Call[]
  readonly agencyName: string
  /** The copy key belongs to this order. */
  readonly hasKey: boolean
}

/** The order as a text: copied with one key, or shown to print and to read out. Each way is written down. */
export function OrderRelay({ incident, dispatch, calls, agencyName, hasKey }: OrderRelayProps) {
  const { t, i18n } = useTranslation()
  const { run, notify } = useCommands()
  const [shown, setShown] = useState<'asked' | 'not-copied'>()
  const callers = [...new Set(calls.flatMap(({ number }) => number ?? []))]
  // The text is for the agency, whatever language this desk reads.
  const indonesian = i18n.getFixedT('id')
  const protocols = useFacts(({ board }) => board.protocols)
  const dangers = dangersOf(incident.triage, protocols).map((danger) => danger.id)
  const text = orderText({ incident, dispatch, agencyName, callers, dangers }, (key, values) =>
    indonesian(key, { ...values }),
  )
  const relayed = (how: RelayWay) => run('dispatch:relay', { dispatchId: dispatch.id, how })
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      setShown('not-copied')
      return
    }
    relayed('copied')
    notify(
      { id: `relay ${dispatch.id}`, tone: 'info', text: t('dispatch.relay.copied', { agency: agencyName }) },
      6_000,
    )
  }
  useKeys(hasKey ? { 'dispatch.copy': () => void copy() } : {})
  return (
    <>
      {isDispatchOpen(dispatch) && (
        <>
          <Button
            size="small"
            tone="quiet"
            icon={Copy}
            keyCap={hasKey ? keyOf('dispatch.copy') : undefined}
            aria-label={`${agencyName}: ${t('dispatch.relay.copy')}`}
            onClick={() => void copy()}
          >
            {t('dispatch.relay.copy')}
          </Button>
          <Button
            size="small"
            tone="quiet"
            icon={FileText}
            aria-label={`${agencyName}: ${t('dispatch.relay.show')}`}
            title={t('dispatch.relay.show')}
            onClick={() => setShown('asked')}
          />
        </>
      )}
      {shown !== undefined && (
        <TextDialog
          agencyName={agencyName}
          text={text}
          failed={shown === 'not-copied'}
          onRelayed={relayed}
          onClose={() => setShown(undefined)}
        />
      )}
    </>
  )
}

interface TextDialogProps {
  readonly agencyName: string
  readonly text: string
  readonly failed: boolean
  readonly onRelayed: (how: RelayWay) => void
  readonly onClose: () => void
}

function TextDialog({ agencyName, text, failed, onRelayed, onClose }: TextDialogProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLTextAreaElement>(null)
  const [printing, setPrinting] = useState(false)
  const done = (how: RelayWay) => {
    onRelayed(how)
    onClose()
  }
  const print = () => {
    // Only this text is on the page while the system prints it.
    flushSync(() => setPrinting(true))
    window.print()
    done('printed')
  }
  return (
    <Dialog
      isOpen
      width="wide"
      title={t('dispatch.relay.title', { agency: agencyName })}
      closeLabel={t('operator.close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => done('read-out')}>{t('dispatch.relay.readOut')}</Button>
          <Button onClick={print}>{t('dispatch.relay.print')}</Button>
          <Button tone="main" keyCap="Ctrl+Enter" onClick={() => done('copied')}>
            {t('dispatch.relay.didCopy')}
          </Button>
        </>
      }
    >
      {failed && <Banner tone="near">{t('dispatch.relay.failed')}</Banner>}
      <TextArea
        ref={field}
        autoFocus
        readOnly
        label={t('dispatch.relay.text')}
        className={styles.text}
        rows={11}
        value={text}
        onFocus={() => field.current?.select()}
      />
      {printing && createPortal(<pre className={styles.printed}>{text}</pre>, document.body)}
    </Dialog>
  )
}

/** How the order went out as a text, when and by whom. */
export function RelayedLine({ dispatch }: { readonly dispatch: Dispatch }) {
  const { t } = useTranslation()
  const last = dispatch.relays.at(-1)
  if (last === undefined) return null
  return (
    <p className={styles.line}>
      {t(`dispatch.relayed.${last.how}`, { time: timeOfDay(last.at), by: last.by })}
      {dispatch.relays.length > 1 && ` · ${t('dispatch.relayed.times', { count: dispatch.relays.length })}`}
    </p>
  )
}
