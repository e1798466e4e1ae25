import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desktop, useAlarm, useTitleCount } from '../alarm'
import { endsOrder } from './actions'
import { Banner } from '../../ui/banner'
import { AlarmStrip } from './alarm-strip'
import type { DeskEntry } from './desk-list'
import { DutyBanner } from './duty-banner'
import { waitingBeside } from './front'
import { hintWords, isDone } from './hint-words'
import { LiaisonDialogs, orderBehind, type OpenDialog } from './liaison-dialogs'
import styles from './liaison.module.css'
import { NotesPanel } from './notes-panel'
import type { Order } from './orders'
import { OrderCard } from './order-card'
import { alarmsShown, OtherAlarms } from './other-alarms'
import { OwnHistory } from './own-history'
import { QuietCard } from './quiet-card'
import { RingingBehind } from './ringing-line'
import { RunningOrders } from './running-orders'
import { SoundBanner } from './sound-banner'
import { TakeBackLine } from './take-back-line'
import { TestCard } from './test-card'
import { UnitsPanel } from './units-panel'
import { useCardInView } from './use-card-in-view'
import { useDelivery } from './use-delivery'
import { useDesk } from './use-desk'
import { useDeskKeys } from './use-desk-keys'
import { useDuty } from './use-duty'
import { useFront } from './use-front'
import { useHandOverDraft } from './use-hand-over-draft'
import { useHistoryKeys } from './use-history-keys'
import { useKeyHint } from './use-key-hint'
import { useNewAnswers } from './use-new-answers'
import { useOrderActions } from './use-order-actions'
import { useOrderNotices } from './use-order-notices'
import { usePresses } from './use-presses'
import { useSentMarks } from './use-sent-marks'
import { useSoundReport, type Sound } from './use-sound-report'
import { useTestOrder } from './use-test-order'
import { useVolumeCheck } from './use-volume-check'
import { useWithdrawn } from './use-withdrawn'
import { useWriting } from './use-writing'
import { WithdrawnBanner } from './withdrawn-banner'

const orderOf = (entry: DeskEntry): readonly Order[] => (entry.kind === 'order' ? [entry.order] : [])

/** What is ordered of one agency now. The alarm sounds until a person accepts or declines every waiting order. */
export function LiaisonConsole() {
  const { t } = useTranslation()
  const desk = useDesk()
  const { agencyId, board, orders, entries, alarming, units, questions, test, tone } = desk
  const [dialog, setDialog] = useState<OpenDialog>()
  const hints = useKeyHint()
  const inFront = useFront(entries, dialog !== undefined)
  const { front, guarded } = inFront
  const column = useCardInView(front.id)
  const shownEntry = entries.find(({ id }) => id === front.id)
  const shown = shownEntry?.kind === 'order' ? shownEntry.order : undefined
  const marks = useSentMarks()

  const alarm = useAlarm(tone)
  const volume = useVolumeCheck(alarm.tryOut)
  const sound: Sound = alarm.blocked ? 'blocked' : volume.check === 'unheard' ? 'muted' : 'on'
  useSoundReport(alarm.isHeard ? sound : 'blocked')
  const notices = useOrderNotices(alarming, desk.alarmingTest)
  const calling = alarming.length + (desk.alarmingTest === undefined ? 0 : 1)
  useTitleCount(calling, t('agency.title.waiting', { count: calling }))
  const rings = (entry: DeskEntry) =>
    entry.kind === 'test' ? desk.alarmingTest !== undefined : alarming.includes(entry.order)
  const beside = waitingBeside(front, entries).filter(rings)
  useDelivery([...(shown === undefined ? [] : [shown]), ...alarmsShown(beside).flatMap(orderOf)])
  const { acknowledge } = useTestOrder(test, agencyId)
  // Each step of the ladder brings the window up again.
  useEffect(() => {
    void desktop()?.setAlarm(tone !== undefined)
  }, [tone])

  const withdrawn = useWithdrawn(board, agencyId, alarm.remark)
  const spokenOf = orderBehind(dialog)?.dispatch.id
  const ringing = entries.filter((entry) => entry.id !== spokenOf && rings(entry))

  const actions = useOrderActions(agencyId, units, {
    reason: (order) => setDialog({ kind: 'decline', order }),
    status: (entry) => setDialog({ kind: 'status', entry }),
    end: (entry) => setDialog({ kind: 'end', entry }),
  })
  const decline: typeof actions.decline = async (order, reason) => {
    const isSent = desk.isConnected
    const refused = await actions.decline(order, reason)
    // Its card is gone: the word that it was declined stays for a while.
    if (refused === undefined) hints.say({ kind: 'declined', incident: order.incident.number, isSent })
    return refused
  }
  const end: typeof actions.end = (entry, reason) => {
    const { incident, dispatch } = entry.order
    actions.end(entry, reason)
    if (endsOrder(dispatch, 'cleared', entry.unitId))
      hints.say({ kind: 'finished', incident: incident.number, isSent: desk.isConnected })
  }
  const duty = useDuty(agencyId)
  const handOverDraft = useHandOverDraft(orders, questions, units)
  const answers = useNewAnswers(questions, alarm.remark)
  const notes = useWriting(shown, questions)
  const history = useRef<HTMLDivElement>(null)
  const historyKeys = useHistoryKeys(history)
  const press = usePresses({
    entries,
    units,
    inFront,
    hints,
    actions,
    acknowledgeTest: acknowledge,
    askTime: (order, status, corrected) =>
      setDialog({
        kind: 'status',
        entry: { order, status, isDoubted: false, ...(corrected === undefined ? {} : { corrected }) },
      }),
  })

  const { chooseUnits, changeUnit } = useDeskKeys({
    inFront: shownEntry,
    units,
    questions,
    answers,
    press,
    hints,
    notes,
    duty,
    volume,
    enterHistory: historyKeys.enter,
    withdrawn,
    open: setDialog,
  })

  const problem = actions.fault ?? duty.fault
  return (
    <main className={styles.console}>
      <h1 className="visually-hidden">{t('agency.heading')}</h1>
      <SoundBanner
        blocked={alarm.blocked}
        check={volume.check}
        isQuiet={tone === undefined}
        onUnlock={alarm.unlock}
        onTry={volume.start}
        onAnswer={volume.answer}
      />
      <AlarmStrip
        agency={desk.agency}
        waiting={desk.waiting}
        running={desk.running}
        isAlarming={tone !== undefined}
        sound={sound}
        isConnected={desk.isConnected}
        notices={notices}
        duty={duty}
        onHandOver={() => setDialog({ kind: 'hand-over' })}
        onTrySound={volume.start}
      />
      <DutyBanner duty={duty} />
      {problem !== undefined && (
        <Banner tone="late" live="alert">
          {t(`error.${problem}`)}
        </Banner>
      )}
      <WithdrawnBanner orders={withdrawn.orders} units={board.units} onRead={withdrawn.read} />
      <OtherAlarms alarms={beside} numbers={front.numbers} onPick={press.pick} />
      <div className={styles.columns}>
        <div ref={column} className={styles.left}>
          {shownEntry?.kind === 'test' ? (
            <TestCard round={shownEntry.round} guarded={guarded} onAcknowledge={() => press.onFront('acknowledge')} />
          ) : shown === undefined ? (
            <QuietCard loading={desk.isLoading} />
          ) : (
            <OrderCard
              key={shown.dispatch.id}
              order={shown}
              number={front.numbers[shown.dispatch.id]}
              board={board}
              agencyId={agencyId}
              alarms={alarming.includes(shown)}
              guarded={guarded}
              hasUnits={units.length > 0}
              sent={marks[shown.dispatch.id]}
              staleSince={desk.staleSince}
              onAct={press.onFront}
              onUnits={chooseUnits}
              onUnitStep={(status, unitId) => press.onUnit(shown, status, unitId)}
            />
          )}
          <p role="status" className={styles.keyHint} data-done={hints.hint !== undefined && isDone(hints.hint)}>
            {hints.hint !== undefined && hintWords(hints.hint, t)}
          </p>
          <TakeBackLine sent={press.sent} units={board.units} onTakeBack={press.takeBack} />
          <RunningOrders
            entries={entries}
            numbers={front.numbers}
            marks={marks}
            calls={board.calls}
            ladder={board.ladder}
            shownId={front.id}
            guarded={guarded}
            onSelect={press.pick}
            onAct={press.onRow}
            onAcknowledgeTest={press.onTestRow}
          />
        </div>
        <div className={styles.right}>
          <UnitsPanel units={units} onChange={changeUnit} />
          <NotesPanel
            orders={orders}
            questions={questions}
            newAnswers={answers}
            writing={notes.writing}
            agencies={board.agencies}
            fieldRef={notes.fieldRef}
            onAnswer={notes.answer}
            onSent={notes.sent}
          />
          <div ref={history} className={styles.historyBox} onKeyDown={historyKeys.onKeyDown}>
            <OwnHistory agencyId={agencyId} filter={historyKeys.filter} onFilter={historyKeys.setFilter} />
          </div>
        </div>
      </div>
      {dialog !== undefined && (
        <RingingBehind value={{ alarms: ringing, numbers: front.numbers }}>
          <LiaisonDialogs
            open={dialog}
            onClose={() => setDialog(undefined)}
            actions={{ ...actions, decline, end }}
            duty={duty}
            units={units}
            directory={board.units}
            withdrawn={withdrawn.orders.find(({ id }) => id === spokenOf)}
            handOverDraft={handOverDraft}
          />
        </RingingBehind>
      )}
    </main>
  )
}
