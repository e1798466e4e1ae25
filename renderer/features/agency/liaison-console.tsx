import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desktop, useAlarm, useTitleCount } from '../alarm'
import { Banner } from '../../ui/banner'
import { mayDo } from './actions'
import { AlarmStrip } from './alarm-strip'
import { DutyBanner } from './duty-banner'
import { LiaisonDialogs, type OpenDialog } from './liaison-dialogs'
import styles from './liaison.module.css'
import type { Writing } from './note-form'
import { NotesPanel } from './notes-panel'
import { OrderCard } from './order-card'
import { OwnHistory } from './own-history'
import type { OpenQuestion } from './questions'
import { QuietCard } from './quiet-card'
import { RunningOrders } from './running-orders'
import { SoundBanner } from './sound-banner'
import { TestCard } from './test-card'
import { UnitsPanel } from './units-panel'
import { useDelivery } from './use-delivery'
import { useDesk } from './use-desk'
import { useDuty } from './use-duty'
import { useHandOverDraft } from './use-hand-over-draft'
import { useOrderActions } from './use-order-actions'
import { useOrderKeys } from './use-order-keys'
import { useOrderNotices } from './use-order-notices'
import { useSoundReport, type Sound } from './use-sound-report'
import { useTestOrder } from './use-test-order'
import { useVolumeCheck } from './use-volume-check'

/** What is ordered of one agency now. The alarm sounds until a person accepts or declines every waiting order. */
export function LiaisonConsole() {
  const { t } = useTranslation()
  const desk = useDesk()
  const { agencyId, board, orders, alarming, units, questions, test, tone } = desk
  const [chosenId, setChosenId] = useState<string>()
  const [dialog, setDialog] = useState<OpenDialog>()
  const [writingKind, setWritingKind] = useState<'note' | 'question'>('note')
  const [answering, setAnswering] = useState<OpenQuestion>()
  const [focusNote, setFocusNote] = useState(0)
  const noteField = useRef<HTMLTextAreaElement>(null)

  const chosen = orders.find(({ dispatch }) => dispatch.id === chosenId)
  const isTestShown = test !== undefined && chosen === undefined && (chosenId === test.id || orders.length === 0)
  const shown = isTestShown ? undefined : (chosen ?? orders[0])

  const alarm = useAlarm(tone)
  const volume = useVolumeCheck(alarm.tryOut)
  const sound: Sound = alarm.blocked ? 'blocked' : volume.check === 'unheard' ? 'muted' : 'on'
  useSoundReport(sound)
  const notices = useOrderNotices(alarming, desk.alarmingTest)
  const calling = alarming.length + (desk.alarmingTest === undefined ? 0 : 1)
  useTitleCount(calling, t('agency.title.waiting', { count: calling }))
  useDelivery(shown)
  const { acknowledge } = useTestOrder(test, agencyId)
  // Each step of the ladder brings the window up again.
  useEffect(() => {
    void desktop()?.setAlarm(tone !== undefined)
  }, [tone])

  const { act, report, decline, fault } = useOrderActions(
    (order) => setDialog({ kind: 'decline', order }),
    (entry) => setDialog({ kind: 'status', entry }),
  )
  const duty = useDuty(agencyId)
  const handOverDraft = useHandOverDraft(orders, questions)

  useEffect(() => {
    if (focusNote > 0) noteField.current?.focus()
  }, [focusNote])
  const write = (kind: 'note' | 'question') => {
    setAnswering(undefined)
    setWritingKind(kind)
    setFocusNote((count) => count + 1)
  }
  const answer = (question: OpenQuestion | undefined) => {
    if (question === undefined) return
    setAnswering(question)
    setFocusNote((count) => count + 1)
  }
  const openAnswer = questions.find(({ note }) => note.id === answering?.note.id)
  const writing: Writing | undefined =
    openAnswer !== undefined
      ? { kind: 'answer', incident: openAnswer.incident, question: openAnswer.note }
      : shown && { kind: writingKind, incident: shown.incident }

  const chooseUnits = () => {
    if (shown !== undefined && !mayDo(shown.dispatch, 'acknowledge')) setDialog({ kind: 'units', order: shown })
  }
  const changeUnit = () => {
    if (units.length > 0) setDialog({ kind: 'unit-status' })
  }
  useOrderKeys({
    act: (action) => {
      if (isTestShown && action === 'acknowledge') acknowledge()
      else if (shown !== undefined) act(shown, action)
    },
    actAt: (status) => {
      if (shown === undefined || !mayDo(shown.dispatch, status)) return
      setDialog({ kind: 'status', entry: { order: shown, status, isDoubted: false } })
    },
    select: (index) => {
      const id = orders[index]?.dispatch.id ?? (index === orders.length ? test?.id : undefined)
      if (id !== undefined) setChosenId(id)
    },
    others: {
      'incident.note': () => write('note'),
      'order.ask': () => write('question'),
      'order.answer': () => answer(questions.find(({ waitsFor }) => waitsFor === 'us')),
      'order.units': chooseUnits,
      'order.unit-status': changeUnit,
      'order.duty': duty.takeStep,
      'order.hand-over': () => setDialog({ kind: 'hand-over' }),
      'order.try-sound': volume.start,
      'order.heard': () => volume.answer(true),
      'order.unheard': () => volume.answer(false),
    },
  })

  const problem = fault ?? duty.fault
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
        running={orders.length - desk.waiting}
        isAlarming={tone !== undefined}
        sound={sound}
        notices={notices}
        duty={duty}
        onHandOver={() => setDialog({ kind: 'hand-over' })}
        onTrySound={volume.start}
      />
      <DutyBanner step={duty.step} onStep={duty.takeStep} />
      {problem !== undefined && (
        <Banner tone="late" live="alert">
          {t(`error.${problem}`)}
        </Banner>
      )}
      <div className={styles.columns}>
        <div className={styles.left}>
          {isTestShown ? (
            <TestCard round={test} onAcknowledge={acknowledge} />
          ) : shown === undefined ? (
            <QuietCard loading={desk.isLoading} />
          ) : (
            <OrderCard
              order={shown}
              board={board}
              agencyId={agencyId}
              alarms={alarming.includes(shown)}
              staleSince={desk.staleSince}
              onAct={(action) => act(shown, action)}
              onUnits={chooseUnits}
              onUnitStep={(status, unitId) => act(shown, status, unitId)}
            />
          )}
          <RunningOrders
            orders={orders}
            calls={board.calls}
            ladder={board.ladder}
            test={test}
            shownId={isTestShown ? test.id : shown?.dispatch.id}
            onSelect={setChosenId}
            onAct={(order, action) => act(order, action)}
            onAcknowledgeTest={acknowledge}
          />
        </div>
        <div className={styles.right}>
          <UnitsPanel units={units} onChange={changeUnit} />
          <NotesPanel
            orders={orders}
            questions={questions}
            writing={writing}
            agencies={board.agencies}
            fieldRef={noteField}
            onAnswer={answer}
            onSent={() => {
              setAnswering(undefined)
              setWritingKind('note')
            }}
          />
          <OwnHistory agencyId={agencyId} refreshOn={orders.length} />
        </div>
      </div>
      {dialog !== undefined && (
        <LiaisonDialogs
          open={dialog}
          onClose={() => setDialog(undefined)}
          actions={{ decline, report }}
          duty={duty}
          units={units}
          directory={board.units}
          handOverDraft={handOverDraft}
        />
      )}
    </main>
  )
}
