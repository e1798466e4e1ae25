import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Call, CallKind } from '../../../src/domain/call/call'
import type { Incident } from '../../../src/domain/incident/incident'
import { assertNever } from '../../../src/domain/kernel/assert-never'
import { useFacts } from '../../store/facts'
import { canFill, locationInLine, type LineContext, type Meaning, type Reading } from '../command-line'
import { useCommands } from './commands'
import { agenciesOf } from './recommended-orders'
import type { useOpenIncident } from './use-open-incident'
import type { Intake } from './use-intake'

interface Hands {
  readonly call: Call | undefined
  readonly intake: Intake
  readonly openIncident: ReturnType<typeof useOpenIncident>
  readonly dispose: (call: Call, kind: CallKind) => void
  readonly undoKind: () => void
  readonly answerNext: () => void
  readonly end: (callId: string) => void
  readonly selectIncident: (incidentId: string) => void
  readonly searchLog: (text: string) => void
}

/** A line that was done: how to take it back, or the code of why that can't be. */
interface Done {
  readonly line: string
  readonly undo: (() => void) | CannotUndo
}
type CannotUndo = 'open' | 'status' | 'talk' | 'no-place-before'

/** Lines that can be taken back one after another. */
const longestUndo = 20

/** Does what a command line means, through the same commands as the buttons, and takes it back where the contract allows. */
export function useLineActions(hands: Hands) {
  const { t } = useTranslation()
  const { run, notify } = useCommands()
  const agencies = useFacts(({ board }) => board.agencies.items)
  const done = useRef<readonly Done[]>([])
  const [last, setLast] = useState<LineContext['last']>()
  const keep = (next: readonly Done[]) => {
    done.current = next.slice(-longestUndo)
    const newest = done.current.at(-1)
    setLast(
      newest === undefined
        ? undefined
        : { line: newest.line, cannot: typeof newest.undo === 'string' ? newest.undo : undefined },
    )
  }
  const undo = () => {
    const newest = done.current.at(-1)
    if (newest === undefined) return
    keep(done.current.slice(0, -1))
    if (typeof newest.undo === 'string') {
      const why = t(`line.cannot.${newest.undo}`)
      notify({ id: 'line', tone: 'info', text: t('line.cannotUndo', { why }) })
      return
    }
    newest.undo()
    notify({ id: 'line', tone: 'kept', text: t('line.done.undone', { line: newest.line }) }, 6_000)
  }
  const finish = (line: string, text: string, taken: Done['undo']) => {
    keep([...done.current, { line, undo: taken }])
    const action = typeof taken === 'string' ? {} : { action: { label: t('line.undo'), onPress: undo } }
    notify({ id: 'line', tone: 'kept', text, ...action })
    return true
  }
  const reason = t('line.undoReason')

  /** Says whether the line is done with; one with something missing stays, but an opening still fills the form. */
  const perform = (line: string, reading: Reading, chosen: number): boolean => {
    const { meaning, missing } = reading
    if (meaning.kind === 'open' && canFill(reading)) return fill(line, meaning)
    if (missing.length > 0) return false
    switch (meaning.kind) {
      case 'nothing':
      case 'unknown':
      case 'help':
        return false
      case 'open':
        return open(line, meaning)
      case 'call-kind':
        if (hands.call === undefined) return false
        hands.dispose(hands.call, meaning.callKind)
        keep([...done.current, { line, undo: hands.undoKind }])
        return true
      case 'note': {
        const { incident, text } = meaning
        if (incident === undefined) return false
        const { commandId: noteId } = run('incident:note', { incidentId: incident.id, text })
        return finish(line, t('line.done.note', { number: incident.number }), () =>
          run('incident:strike-note', { incidentId: incident.id, noteId, reason }),
        )
      }
      case 'status':
        return report(line, meaning)
      case 'search': {
        const found = meaning.found[chosen]
        if (found === undefined) hands.searchLog(meaning.text)
        else hands.selectIncident(found.id)
        return true
      }
      case 'join':
        return join(line, meaning)
      case 'place':
        return place(line, meaning)
      case 'priority':
        return priority(line, meaning)
      case 'close': {
        const { incident, outcome, note } = meaning
        if (incident === undefined || outcome === undefined) return false
        const incidentId = incident.id
        run('incident:close', { incidentId, disposition: outcome, ...(note === '' ? {} : { note }) })
        return finish(line, t('line.done.close', { number: incident.number }), () =>
          run('incident:reopen', { incidentId, reason }),
        )
      }
      case 'answer':
        hands.answerNext()
        keep([...done.current, { line, undo: 'talk' }])
        return true
      case 'end':
        if (meaning.callId === undefined) return false
        hands.end(meaning.callId)
        keep([...done.current, { line, undo: 'talk' }])
        return true
      case 'undo':
        undo()
        return true
      default:
        return assertNever(meaning)
    }
  }

  function textWith(words: string): string {
    const { text } = hands.intake.draft
    if (text.trim() === '') return words
    return text.includes(words) ? text : `${text}\n${words}`
  }

  function fill(line: string, meaning: Extract<Meaning, { readonly kind: 'open' }>): boolean {
    const { draft, change } = hands.intake
    change({
      type: meaning.type,
      text: textWith(meaning.words),
      ...(meaning.named ? { agencies: [...meaning.agencyIds] } : {}),
    })
    return finish(line, t('line.done.filled'), () =>
      change({ type: draft.type, text: draft.text, agencies: draft.agencies }),
    )
  }

  function open(line: string, meaning: Extract<Meaning, { readonly kind: 'open' }>): boolean {
    const { call, intake } = hands
    const location = locationInLine(meaning.place)
    if (call === undefined || location === undefined) return false
    const { draft, settle, clear, recommendFor } = intake
    const agencyIds = meaning.named ? meaning.agencyIds : (draft.agencies ?? meaning.agencyIds)
    const incidentId = hands.openIncident(call, {
      draft: { ...draft, text: textWith(meaning.words) },
      settle: () => {
        const view = settle()
        // The questions asked so far were for another type: its own priority stands then.
        const given = view.type === meaning.type ? view.priority : draft.priority
        const recommendation = recommendFor(meaning.type, given, location)
        const recommended = agenciesOf(recommendation.picks)
        const parts = { recommendation, recommended, agencies: agencyIds }
        return { ...view, type: meaning.type, location, priority: given, ...parts }
      },
      clear,
    })
    if (incidentId === undefined) return false
    hands.selectIncident(incidentId)
    return finish(line, t('line.done.open', { type: t(`type.${meaning.type}`) }), 'open')
  }

  function report(line: string, meaning: Extract<Meaning, { readonly kind: 'status' }>): boolean {
    const { dispatch, step, via, officer: name, reason: why } = meaning
    if (dispatch === undefined || step === undefined) return false
    const dispatchId = dispatch.id
    const heard = { via, name }
    switch (step) {
      case 'acknowledged':
        run('dispatch:acknowledge', { dispatchId, ...heard })
        break
      case 'declined':
        run('dispatch:decline', { dispatchId, reason: why, ...heard })
        break
      case 'cancelled':
        run('dispatch:cancel', { dispatchId, reason: why })
        break
      case 'en-route':
      case 'on-scene':
      case 'transporting':
      case 'cleared':
        run('dispatch:status', { dispatchId, status: step, ...heard })
        break
      default:
        assertNever(step)
    }
    const agency = agencies[dispatch.agencyId]?.shortName ?? dispatch.agencyId
    return finish(line, t('line.done.status', { agency, step: t(`step.${step}`) }), 'status')
  }

  function join(line: string, meaning: Extract<Meaning, { readonly kind: 'join' }>): boolean {
    const { what, target, reason: why } = meaning
    if (what === undefined || target === undefined) return false
    if (what.kind === 'call') {
      const { callId } = what
      if (hands.call?.id === callId && hands.call.disposition === undefined)
        run('call:dispose', { callId, kind: 'emergency' })
      run('incident:attach-call', { incidentId: target.id, callId })
      hands.selectIncident(target.id)
      return finish(line, t('line.done.attached', { number: target.number }), () =>
        run('incident:detach-call', { incidentId: target.id, callId, reason }),
      )
    }
    const parts = { into: target.id, from: what.incident.id }
    run('incident:merge', { ...parts, reason: why })
    hands.selectIncident(target.id)
    return finish(line, t('line.done.merged', { from: what.incident.number, into: target.number }), () =>
      run('incident:unmerge', { ...parts, reason }),
    )
  }

  function place(line: string, meaning: Extract<Meaning, { readonly kind: 'place' }>): boolean {
    const location = locationInLine(meaning.place)
    if (location === undefined || meaning.of === undefined) return false
    if (meaning.of === 'call') {
      const { draft, change } = hands.intake
      const label = meaning.place.kind === 'found' ? meaning.place.label : ''
      change({ location: { at: Date.now(), ...location }, placeText: label })
      return finish(line, t('line.done.place'), () => change({ location: draft.location, placeText: draft.placeText }))
    }
    const { id: incidentId, location: before } = meaning.of
    run('incident:relocate', { incidentId, location: { at: Date.now(), ...location }, reason: meaning.reason })
    return finish(
      line,
      t('line.done.place'),
      before === undefined
        ? 'no-place-before'
        : () => run('incident:relocate', { incidentId, location: before, reason }),
    )
  }

  function priority(line: string, meaning: Extract<Meaning, { readonly kind: 'priority' }>): boolean {
    const { priority: wanted, of, reason: why } = meaning
    if (wanted === undefined || of === undefined) return false
    const text = t('line.done.priority', { priority: wanted })
    if (of === 'call') {
      const { draft, change } = hands.intake
      change({ priority: wanted })
      return finish(line, text, () => change({ priority: draft.priority }))
    }
    const { id: incidentId, priority: before }: Incident = of
    run('incident:reprioritise', { incidentId, priority: wanted, reason: why })
    return finish(line, text, () => run('incident:reprioritise', { incidentId, priority: before, reason }))
  }

  return { perform, last }
}
