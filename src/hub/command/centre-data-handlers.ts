import type { CommandInput } from '../../contract/commands/index'
import { kelurahanList } from '../../domain/place/gazetteer-data'
import { defaultLexicon } from '../../domain/intake/default-lexicon'
import { lexiconOf } from '../../domain/intake/centre-lexicon'
import { checkLexicon } from '../../domain/intake/lexicon'
import { accept, type Refusal, type Result } from '../../domain/kernel/result'
import { activeProtocols } from '../../domain/triage/protocol-directory'
import { proveNeeds } from '../../domain/triage/prove-needs'
import { proveProtocols } from '../../domain/triage/prove-protocol'
import { shippedProtocols } from '../../domain/triage/shipped/all'
import { AGENCIES_STREAM, BOUNDARIES_STREAM, LEXICON_STREAM, PROTOCOLS_STREAM } from '../../projection/board'
import type { BatchView, Decision } from './decision'
import { protocolsIn } from './triage-handlers'

/** Enough to put right at one go; the message says how many there are. */
const ISSUES_SAID = 20

const kelurahanCodes = new Set(kelurahanList.map(({ code }) => code))

/** A protocol the prover finds fault with is not published; the refusal shows the path that proves it. */
export function putProtocol(input: CommandInput<'directory:put-protocol'>, view: BatchView): Decision {
  const { occurredAt: _at, ...protocol } = input
  const directory = protocolsIn(view)
  const active = activeProtocols(shippedProtocols, directory)
  const before = active.find(({ id }) => id === protocol.id)?.version ?? 0
  if (protocol.version !== before + 1) {
    const message = `Version ${before} of this protocol is the active one; the next is ${before + 1}.`
    return refuseWith('conflict', message, [{ path: 'version', message }])
  }
  const others = active.filter(({ id }) => id !== protocol.id)
  const agencies = view.state(AGENCIES_STREAM)
  const known = agencies?.kind === 'agencies' ? agencies.agencies.items : {}
  const findings = [...proveProtocols([...others, protocol]), ...proveNeeds(protocol, known)]
  if (findings.length > 0) {
    const issues = findings.slice(0, ISSUES_SAID).map((finding) => ({
      path: finding.code,
      message: JSON.stringify(finding),
    }))
    return refuseWith('invalid-input', `The protocol can not be published: ${findings.length} faults.`, issues)
  }
  return accept({ events: [{ stream: PROTOCOLS_STREAM, type: 'protocol-put', body: protocol }], value: {} })
}

export function putLexicon(input: CommandInput<'directory:put-lexicon'>, view: BatchView): Decision {
  const { occurredAt: _at, ...changes } = input
  const state = view.state(LEXICON_STREAM)
  const version = (state?.kind === 'lexicon' ? state.lexicon.version : 0) + 1
  const problems = checkLexicon(lexiconOf(defaultLexicon, { version, changes }))
  if (problems.length > 0) {
    const issues = problems.slice(0, ISSUES_SAID).map(({ part, which, fault }) => ({
      path: `${part}.${which}`,
      message: fault,
    }))
    return refuseWith('invalid-input', `The lexicon can not be used: ${problems.length} faults.`, issues)
  }
  return accept({ events: [{ stream: LEXICON_STREAM, type: 'lexicon-put', body: changes }], value: {} })
}

export function putBoundaries(input: CommandInput<'directory:put-boundaries'>): Decision {
  const { occurredAt: _at, ...imported } = input
  const codes = imported.areas.map(({ code }) => code)
  const unknown = codes.filter((code) => !kelurahanCodes.has(code))
  if (unknown.length > 0)
    return refuseAreas(
      'The borders name kelurahan that are not of this city.',
      unknown.map((code) => `no kelurahan ${code}`),
    )
  const twice = codes.filter((code, at) => codes.indexOf(code) !== at)
  if (twice.length > 0)
    return refuseAreas(
      'The borders of a kelurahan come more than once.',
      twice.map((code) => `${code} comes twice`),
    )
  return accept({ events: [{ stream: BOUNDARIES_STREAM, type: 'boundaries-put', body: imported }], value: {} })
}

function refuseAreas(message: string, faults: readonly string[]): Result<never> {
  const issues = faults.slice(0, ISSUES_SAID).map((fault) => ({ path: 'areas', message: fault }))
  return refuseWith('invalid-input', message, issues)
}

function refuseWith(code: Refusal['code'], message: string, issues: NonNullable<Refusal['issues']>): Result<never> {
  return { ok: false, error: { code, message, issues } }
}
