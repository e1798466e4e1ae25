import { Truck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isDispatchOpen, type Dispatch } from '../../../src/domain/dispatch/dispatch'
import { isAssignmentOver } from '../../../src/domain/dispatch/evolve-dispatch'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import { unitStatuses, type Unit, type UnitStatus } from '../../../src/domain/unit/unit'
import { keyOf, useKeys } from '../../keys'
import { useFacts } from '../../store/facts'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { useSubmission } from '../../ui/use-submission'
import { timeOfDay } from './clock'
import styles from './dispatch-parts.module.css'
import { StepIcon } from './step-icon'
import { unitStep } from './unit-step'
import { useDialogCommand } from './use-dialog-command'

/** The units on an order by their call names, each with its own step. */
export function UnitsOfOrder({ dispatch }: { readonly dispatch: Dispatch }) {
  const { t } = useTranslation()
  const units = useFacts(({ board }) => board.units.items)
  if (dispatch.assignments.length === 0) return null
  return (
    <ul className={styles.units} aria-label={t('dispatch.units.label')}>
      {dispatch.assignments.map((assignment) => {
        const step = unitStep(assignment)
        const at = assignment.times[step]
        return (
          <li key={assignment.unitId}>
            {step === 'assigned' ? <Truck size={13} aria-hidden /> : <StepIcon state={step} />}
            <strong>{entryOf(units, assignment.unitId)?.name ?? assignment.unitId}</strong>{' '}
            {step === 'assigned' ? t('dispatch.units.assigned') : t(`step.${step}`)} {at !== undefined && timeOfDay(at)}
          </li>
        )
      })}
    </ul>
  )
}

interface AssignUnitsProps {
  readonly dispatch: Dispatch
  readonly agencyName: string
  readonly hasKey: boolean
}

/** The button that opens the choice of units; none where the agency has entered no unit. */
export function AssignUnits({ dispatch, agencyName, hasKey }: AssignUnitsProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const all = useFacts(({ board }) => board.units.items)
  const units = Object.values(all).filter(({ agencyId, active }) => active && agencyId === dispatch.agencyId)
  const canAssign = units.length > 0 && isDispatchOpen(dispatch)
  useKeys(hasKey && canAssign ? { 'dispatch.units': () => setOpen(true) } : {})
  if (!canAssign) return null
  return (
    <>
      <Button
        size="small"
        tone="quiet"
        icon={Truck}
        keyCap={hasKey ? keyOf('dispatch.units') : undefined}
        aria-label={`${agencyName}: ${t('dispatch.units.choose')}`}
        onClick={() => setOpen(true)}
      >
        {t('dispatch.units.short')}
      </Button>
      {isOpen && (
        <AssignDialog dispatch={dispatch} units={units} agencyName={agencyName} onClose={() => setOpen(false)} />
      )}
    </>
  )
}

interface AssignDialogProps {
  readonly dispatch: Dispatch
  readonly units: readonly Unit[]
  readonly agencyName: string
  readonly onClose: () => void
}

function AssignDialog({ dispatch, units, agencyName, onClose }: AssignDialogProps) {
  const { t } = useTranslation()
  const send = useDialogCommand()
  const incidents = useFacts(({ board }) => board.incidents)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { state, submit } = useSubmission(onClose)
  const onOrder = new Set(dispatch.assignments.map(({ unitId }) => unitId))
  const elsewhere = new Map<string, string>()
  for (const { number, dispatches } of Object.values(incidents)) {
    for (const other of dispatches) {
      if (other.id === dispatch.id || !isDispatchOpen(other)) continue
      for (const one of other.assignments) if (!isAssignmentOver(one)) elsewhere.set(one.unitId, number)
    }
  }
  const ready = chosen.length > 0 && state.kind !== 'sending'
  const assign = () => {
    if (ready) submit(() => send('dispatch:assign-units', { dispatchId: dispatch.id, unitIds: [...chosen] }))
  }
  const toggle = (id: string, on: boolean) =>
    setChosen((before) => (on ? [...before, id] : before.filter((other) => other !== id)))
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('dispatch.units.title', { agency: agencyName })}
      closeLabel={t('operator.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('operator.cancel')}</Button>
          <Button type="submit" form="assign-units" tone="main" keyCap="Ctrl+Enter" disabled={!ready}>
            {t(state.kind === 'sending' ? 'operator.sending' : 'dispatch.units.assign', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <form
        id="assign-units"
        onSubmit={(event) => {
          event.preventDefault()
          assign()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
          event.preventDefault()
          assign()
        }}
      >
        {state.kind === 'refused' && (
          <Banner tone="late" live="alert">
            {t(`error.${state.code}`)}
          </Banner>
        )}
        <p className={styles.line}>{t('dispatch.units.hint')}</p>
        {units.map((unit) => {
          const busy = elsewhere.get(unit.id)
          return (
            <div key={unit.id} className={styles.unitRow}>
              <Checkbox
                checked={onOrder.has(unit.id) || chosen.includes(unit.id)}
                disabled={onOrder.has(unit.id)}
                onChange={(event) => toggle(unit.id, event.target.checked)}
              >
                {unit.name}{' '}
                <span className={styles.line}>
                  {[
                    ...unit.capabilities,
                    ...(busy === undefined ? [] : [t('dispatch.units.elsewhere', { number: busy })]),
                  ].join(' · ')}
                </span>
              </Checkbox>
              <UnitStatusSelect unit={unit} />
            </div>
          )
        })}
      </form>
    </Dialog>
  )
}

/** What a unit says of itself by voice; sent as soon as it is chosen. */
function UnitStatusSelect({ unit }: { readonly unit: Unit }) {
  const { t } = useTranslation()
  const send = useDialogCommand()
  const [refused, setRefused] = useState<string>()
  const set = async (status: UnitStatus) => {
    const code = await send('unit:status', { unitId: unit.id, status })
    setRefused(code === undefined ? undefined : t(`error.${code}`))
  }
  return (
    <Select
      label={t('dispatch.units.status', { unit: unit.name })}
      hideLabel
      error={refused}
      value={unit.status}
      options={unitStatuses.map((value) => ({ value, label: t(`dispatch.unit.${value}`) }))}
      onChange={(event) => {
        const status = unitStatuses.find((one) => one === event.target.value)
        if (status !== undefined) void set(status)
      }}
    />
  )
}
