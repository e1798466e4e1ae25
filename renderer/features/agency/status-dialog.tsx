import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isAssignmentOver } from '../../../src/domain/dispatch/evolve-dispatch'
import { nearestClockTime } from '../../../src/domain/dispatch/nearest-clock-time'
import { isImpossible } from '../../../src/domain/dispatch/question-status'
import { withinToldMinute } from '../../../src/domain/dispatch/told-minute'
import type { Instant } from '../../../src/domain/kernel/time'
import type { UnitDirectory } from '../../../src/domain/unit/unit'
import { Banner } from '../../ui/banner'
import { TextField } from '../../ui/text-field'
import { AgencyDialog } from './agency-dialog'
import { doubtWords } from './doubt-words'
import { endQuestions } from './end-questions'
import type { OwnUnit } from './own-units'
import { isRefused, stepDoubts, type StepDoubt } from './step-doubts'
import { wibTime } from './times'
import { UnitPick } from './unit-pick'
import type { StatusEntry } from './use-order-actions'

interface StatusDialogProps {
  readonly entry: StatusEntry
  readonly units: UnitDirectory
  readonly own: readonly OwnUnit[]
  readonly onClose: () => void
  readonly onReport: (unitId: string | undefined, at: Instant | undefined) => void
}

/**
 * A step with the time it really happened, for all or for one unit. A time that can't be is refused and stays in its field
 * to be mended; what is only hard to believe is asked about once.
 */
export function StatusDialog({ entry, units, own, onClose, onReport }: StatusDialogProps) {
  const { t } = useTranslation()
  const { order, status, corrected } = entry
  const [unitId, setUnitId] = useState(entry.unitId ?? '')
  const [clock, setClock] = useState('')
  const [tried, setTried] = useState(false)
  const clockField = useRef<HTMLInputElement>(null)
  const [openedAt] = useState(() => Date.now())
  /** What was asked, and about which words. */
  const [asked, setAsked] = useState<string | undefined>(entry.isDoubted ? `${unitId} ${clock}` : undefined)

  const wrongAt = corrected?.times[status]
  const unit: { readonly unitId?: string } = unitId === '' ? {} : { unitId }
  const minute = clock.trim() === '' ? undefined : nearestClockTime(clock, openedAt)
  const isUnreadable = clock.trim() !== '' && minute === undefined
  const told = minute === undefined ? undefined : withinToldMinute(order.dispatch, { status, at: minute, ...unit })
  const doubts = (at: Instant, now: Instant) =>
    stepDoubts(order.dispatch, { status, at, now, isTold: told !== undefined, ...unit })
  const wrong = told === undefined ? undefined : doubts(told, openedAt).find((doubt) => isRefused(doubt, isImpossible))
  const words = `${unitId} ${clock}`
  const shown = asked === words && wrong === undefined ? doubts(told ?? openedAt, openedAt) : []
  const say = (doubt: StepDoubt) => doubtWords(doubt, t)
  const isMissing = corrected !== undefined && clock.trim() === ''
  const clockFault = isMissing
    ? t('agency.status.required')
    : isUnreadable
      ? t('agency.status.unreadable')
      : wrong && say(wrong)

  const submit = () => {
    setTried(true)
    // Selected: the next digits typed are the right time, not an addition to a full field.
    if (clockFault !== undefined) return clockField.current?.select()
    const now = Date.now()
    // An end has its own question, and the doubts stand in it: nobody is asked twice.
    const isAskedNext = status === 'cleared' && endQuestions(order, order.dispatch.agencyId, unit.unitId) !== undefined
    if (!isAskedNext && asked !== words && doubts(told ?? now, now).length > 0) setAsked(words)
    else onReport(unitId === '' ? undefined : unitId, told)
  }
  const open = order.dispatch.assignments.filter((one) => !isAssignmentOver(one))
  return (
    <AgencyDialog
      title={t(corrected === undefined ? 'agency.status.title' : 'agency.status.correct', {
        step: t(`agency.action.${status}`),
        number: order.incident.number,
      })}
      submit={{
        label: t(shown.length > 0 ? 'agency.status.sure' : 'agency.status.send'),
        keyCap: 'Enter',
        tone: shown.length > 0 ? 'danger' : 'main',
      }}
      onClose={onClose}
      onSubmit={submit}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {shown.length > 0 && (
          <Banner tone="near" live="alert">
            <strong>{t('agency.status.ask')}</strong> {shown.map(say).join(' ')}
          </Banner>
        )}
        <TextField
          ref={clockField}
          autoFocus
          label={t('agency.status.clock')}
          hint={wrongAt === undefined ? t('agency.status.hint') : t('agency.status.was', { time: wibTime(wrongAt) })}
          error={tried ? clockFault : undefined}
          inputMode="numeric"
          maxLength={5}
          value={clock}
          onChange={(event) => setClock(event.target.value)}
        />
        {open.length > 0 && (
          <UnitPick
            units={open.map(({ unitId: id }) => ({
              id,
              name: units.items[id]?.name ?? id,
              digit: own.find(({ unit }) => unit.id === id)?.digit,
            }))}
            unitId={unitId}
            onPick={setUnitId}
          />
        )}
        {/* Enter in the field sends. */}
        <input type="submit" hidden />
      </form>
    </AgencyDialog>
  )
}
