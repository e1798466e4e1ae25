import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isAssignmentOver } from '../../../src/domain/dispatch/evolve-dispatch'
import { nearestClockTime } from '../../../src/domain/dispatch/nearest-clock-time'
import { questionStatus, type StatusQuestion } from '../../../src/domain/dispatch/question-status'
import type { Instant } from '../../../src/domain/kernel/time'
import type { UnitDirectory } from '../../../src/domain/unit/unit'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { wibTime } from './times'
import type { StatusEntry } from './use-order-actions'

interface StatusDialogProps {
  readonly entry: StatusEntry
  readonly units: UnitDirectory
  readonly onClose: () => void
  readonly onReport: (unitId: string | undefined, at: Instant | undefined) => void
}

/** A step with the time it really happened, for all or for one unit. What can't be true is asked about once. */
export function StatusDialog({ entry, units, onClose, onReport }: StatusDialogProps) {
  const { t } = useTranslation()
  const { order, status } = entry
  const [unitId, setUnitId] = useState(entry.unitId ?? '')
  const [clock, setClock] = useState('')
  const [tried, setTried] = useState(false)
  const [openedAt] = useState(() => Date.now())
  /** What was asked, and about which words. */
  const [asked, setAsked] = useState<string | undefined>(entry.isDoubted ? `${unitId} ${clock}` : undefined)

  const doubts = (at: Instant, now: Instant) =>
    questionStatus(order.dispatch, { status, at, now, ...(unitId === '' ? {} : { unitId }) })
  const told = clock.trim() === '' ? undefined : nearestClockTime(clock, openedAt)
  const isUnreadable = clock.trim() !== '' && told === undefined
  const words = `${unitId} ${clock}`
  const shown = asked === words ? doubts(told ?? openedAt, openedAt) : []

  const submit = () => {
    setTried(true)
    if (isUnreadable) return
    const now = Date.now()
    if (asked !== words && doubts(told ?? now, now).length > 0) setAsked(words)
    else onReport(unitId === '' ? undefined : unitId, told)
  }
  const open = order.dispatch.assignments.filter((one) => !isAssignmentOver(one))
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('agency.status.title', { step: t(`agency.action.${status}`), number: order.incident.number })}
      closeLabel={t('agency.status.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('agency.status.back')}</Button>
          <Button tone={shown.length > 0 ? 'danger' : 'main'} keyCap="Enter" onClick={submit}>
            {t(shown.length > 0 ? 'agency.status.sure' : 'agency.status.send')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {shown.length > 0 && (
          <Banner tone="near" live="alert">
            <strong>{t('agency.status.ask')}</strong>{' '}
            {shown.map((question) => t(`agency.doubt.${question.kind}`, doubtWords(question, t))).join(' ')}
          </Banner>
        )}
        <TextField
          autoFocus
          label={t('agency.status.clock')}
          hint={t('agency.status.hint')}
          error={tried && isUnreadable ? t('agency.status.unreadable') : undefined}
          inputMode="numeric"
          maxLength={5}
          value={clock}
          onChange={(event) => setClock(event.target.value)}
        />
        {open.length > 0 && (
          <Select
            label={t('agency.status.who')}
            value={unitId}
            onChange={(event) => setUnitId(event.target.value)}
            options={[
              { value: '', label: t('agency.status.all') },
              ...open.map((one) => ({ value: one.unitId, label: units.items[one.unitId]?.name ?? one.unitId })),
            ]}
          />
        )}
        {/* Enter in the field sends. */}
        <input type="submit" hidden />
      </form>
    </Dialog>
  )
}

function doubtWords(question: StatusQuestion, t: (key: string) => string): Record<string, string> {
  switch (question.kind) {
    case 'before-order':
      return { time: wibTime(question.orderedAt) }
    case 'before-step':
    case 'after-step':
      return { step: t(`agency.action.${question.step}`), time: wibTime(question.stepAt) }
    case 'future':
    case 'never-on-scene':
      return {}
  }
}
