import { isCallLive } from '../../../src/domain/call/call'
import { isDispatchOpen } from '../../../src/domain/dispatch/dispatch'
import { priorities } from '../../../src/domain/incident/incident-types'
import { assertNever } from '../../../src/domain/kernel/assert-never'
import { findIncidents, incidentsByNumber } from './find-incidents'
import type { LineContext } from './line-context'
import type { Completion, Joined, Missing, Reading } from './reading'
import { placeCompletions, placeInLine, placeMissing, readOpening, typeOfReport } from './read-opening'
import { readStatus } from './read-status'
import { outcomeWords, verbOf, verbs, type Verb } from './verbs'

/** A longer line is a paste: it is kept, and its end is not read (UTF-16 units). */
export const longestLine = 4_000

/**
 * What a command line means, what is missing before it can be done, and what Tab makes of it. The line may begin with a
 * slash, or with two where one opened it and one was typed. Any string is a legal line; nothing is done by reading it.
 */
export function readCommandLine(text: string, context: LineContext): Reading {
  const line = text.slice(0, longestLine).trimStart().replace(/^\/+/, '').trimStart()
  if (line.trim() === '') return { meaning: { kind: 'nothing' }, missing: [], completions: verbCompletions('') }
  const end = line.search(/\s/)
  const word = end < 0 ? line : line.slice(0, end)
  const rest = end < 0 ? '' : line.slice(end).trim()
  const verb = verbOf(word)
  if (verb !== undefined) return readVerb(verb, word.toLowerCase(), rest, context)
  const completions = end < 0 ? verbCompletions(word) : []
  const type = end < 0 ? undefined : typeOfReport(line, context)
  // The whole line is the report then, its first word too.
  if (type !== undefined) return readOpening(type, undefined, line.trim(), context)
  return { meaning: { kind: 'unknown', word }, missing: ['verb'], completions }
}

function verbCompletions(word: string): readonly Completion[] {
  const said = word.toLowerCase()
  return verbs
    .filter(({ names }) => names.some((name) => name.startsWith(said)))
    .map(({ names: [name], means }) => ({ line: `/${name} `, label: `/${name}`, act: means }))
}

function readVerb(verb: Verb, said: string, rest: string, context: LineContext): Reading {
  const { means } = verb
  switch (means.act) {
    case 'open':
      return 'type' in means ? readOpening(means.type, said, rest, context) : nothing
    case 'kind':
      return 'callKind' in means ? readKind(means.callKind, rest, context) : nothing
    case 'note':
      return of(
        { kind: 'note', incident: context.incident, text: rest },
        incidentMissing(context),
        rest === '' && 'text',
      )
    case 'status':
      return readStatus(said, rest, context)
    case 'search':
      return readSearch(rest, context)
    case 'join':
      return readJoin(said, rest, context)
    case 'place':
      return readRelocation(said, rest, context)
    case 'priority':
      return readPriority(said, rest, context)
    case 'close':
      return readClose(said, rest, context)
    case 'answer':
      return of({ kind: 'answer' }, !context.hasRinging && 'ringing', rest !== '' && 'nothing-more')
    case 'end': {
      const { call } = context
      const callId = call !== undefined && isCallLive(call) ? call.id : undefined
      return of({ kind: 'end', callId }, callId === undefined && 'call-live', rest !== '' && 'nothing-more')
    }
    case 'undo':
      return of(
        { kind: 'undo', last: context.last },
        context.last === undefined && 'nothing-to-undo',
        rest !== '' && 'nothing-more',
      )
    case 'help':
      return of({ kind: 'help' }, rest !== '' && 'nothing-more')
    default:
      return assertNever(means)
  }
}

const nothing: Reading = { meaning: { kind: 'nothing' }, missing: [], completions: [] }

function of(
  meaning: Reading['meaning'],
  ...missing: readonly (Missing | false | undefined | readonly Missing[])[]
): Reading {
  return {
    meaning,
    missing: missing.flatMap((one) => (one === false || one === undefined ? [] : one)),
    completions: [],
  }
}

function incidentMissing({ incident }: LineContext): Missing | undefined {
  return incident === undefined ? 'incident' : undefined
}

/** The change needs an incident that is open. */
function openMissing({ incident }: LineContext): Missing | undefined {
  if (incident === undefined) return 'incident'
  return incident.life.kind === 'open' ? undefined : 'incident-open'
}

function readKind(
  callKind: Extract<Verb['means'], { readonly callKind: unknown }>['callKind'],
  rest: string,
  { call, showsCall }: LineContext,
): Reading {
  const callId = showsCall ? call?.id : undefined
  return of(
    { kind: 'call-kind', callKind, callId },
    callId === undefined && 'call',
    // Words behind a kind would be lost.
    rest !== '' && 'nothing-more',
  )
}

function readSearch(text: string, { open }: LineContext): Reading {
  return of({ kind: 'search', text, found: findIncidents(text, open) }, text === '' && 'text')
}

/** `/gabung 0042 alasan`: the call in hand goes to that incident, or the incident that is looked at goes into it. */
function readJoin(said: string, rest: string, context: LineContext): Reading {
  const { call, showsCall, isAttached, incident, open } = context
  const attachable: Joined | undefined =
    call === undefined || isAttached ? undefined : { kind: 'call', callId: call.id, number: call.number }
  const isInHand = showsCall && !isAttached
  const first = /^\S*/.exec(rest)?.[0] ?? ''
  const reason = rest.slice(first.length).trim()
  if (first === '') {
    // The call in hand joins the incident that is looked at.
    const here = isInHand ? undefined : incident
    return {
      ...of(
        { kind: 'join', what: attachable, target: here, reason: '' },
        attachable === undefined && 'call-unattached',
        here === undefined && 'target',
      ),
      completions: targets(said, open, incident?.id),
    }
  }
  const what: Joined | undefined = isInHand || incident === undefined ? attachable : { kind: 'incident', incident }
  const others = open.filter(({ id }) => what?.kind !== 'incident' || id !== what.incident.id)
  const found = incidentsByNumber(first, others)
  const [target] = found.length === 1 ? found : []
  return {
    ...of(
      { kind: 'join', what, target, reason },
      what === undefined && (isAttached ? 'call-unattached' : 'call'),
      what?.kind === 'incident' && openMissing(context),
      target === undefined && (found.length > 1 ? 'target-choice' : 'target'),
      what?.kind === 'incident' && reason === '' && 'reason',
    ),
    completions:
      found.length > 1
        ? found.map(({ number }) => ({ line: `/${said} ${number} ${reason}`, label: number }))
        : target === undefined
          ? targets(
              said,
              others.filter(({ number }) => number.includes(first)),
              undefined,
            )
          : [],
  }
}

function targets(
  said: string,
  open: Iterable<LineContext['open'][number]>,
  without: string | undefined,
): readonly Completion[] {
  return [...open]
    .filter(({ id }) => id !== without)
    .map(({ number }) => ({ line: `/${said} ${number.slice(number.lastIndexOf('-') + 1)} `, label: number }))
}

/** Where the reason begins in a line that says something else first. */
const reasonMark = /\s+(?:karena|sebab|because)\s+|\s*;\s*/i

function withReason(rest: string): readonly [said: string, reason: string] {
  const mark = reasonMark.exec(rest)
  if (mark === null) return [rest, '']
  return [rest.slice(0, mark.index).trim(), rest.slice(mark.index + mark[0].length).trim()]
}

/** What a change is about: the call while its form is open, an incident otherwise. */
function subject({ call, showsCall, isAttached, incident }: LineContext) {
  return showsCall && call !== undefined && !isAttached ? 'call' : incident
}

/** `/lokasi pasar rau karena penelepon meralat`. */
function readRelocation(said: string, rest: string, context: LineContext): Reading {
  const about = subject(context)
  const [words, reason] = withReason(rest)
  const place = placeInLine(words, context)
  return {
    ...of(
      { kind: 'place', place, words, of: about, reason },
      about === undefined && 'call',
      about !== 'call' && about !== undefined && openMissing(context),
      placeMissing(place),
      about !== 'call' && about !== undefined && reason === '' && 'reason',
    ),
    completions: placeCompletions(place, (label) => `/${said} ${label}${reason === '' ? '' : `; ${reason}`}`),
  }
}

/** `/prioritas P1 api membesar`. */
function readPriority(said: string, rest: string, context: LineContext): Reading {
  const about = subject(context)
  const first = /^\S*/.exec(rest)?.[0] ?? ''
  const priority = priorities.find((known) => known === first.toUpperCase() || known.slice(1) === first)
  const reason = priority === undefined ? rest : rest.slice(first.length).trim()
  const ofIncident = about !== 'call' && about !== undefined
  return {
    ...of(
      { kind: 'priority', priority, of: about, reason },
      about === undefined && 'call',
      ofIncident && openMissing(context),
      priority === undefined && 'priority',
      ofIncident && reason === '' && 'reason',
    ),
    completions:
      priority === undefined ? priorities.map((known) => ({ line: `/${said} ${known} `, label: known })) : [],
  }
}

/** `/tutup selesai api padam`. */
function readClose(said: string, rest: string, context: LineContext): Reading {
  const { incident, orders } = context
  const lower = rest.toLowerCase()
  const begins = (word: string) => lower === word || lower.startsWith(`${word} `)
  let outcome: (typeof outcomeWords)[number][0] | undefined
  let length = 0
  for (const [code, ...words] of outcomeWords) {
    const fits = words.find(begins)
    if (fits !== undefined && fits.length > length) [outcome, length] = [code, fits.length]
  }
  const note = rest.slice(length).trim()
  const onDuty = orders.some(isDispatchOpen)
  return {
    ...of(
      { kind: 'close', incident, outcome, note },
      openMissing(context),
      outcome === undefined && 'outcome',
      outcome === 'dibatalkan' && note === '' && 'reason',
      onDuty && 'orders-cleared',
    ),
    completions:
      outcome === undefined
        ? outcomeWords
            .filter(([, first]) => first.startsWith(lower))
            .map(([, first]) => ({ line: `/${said} ${first} `, label: first }))
        : [],
  }
}
