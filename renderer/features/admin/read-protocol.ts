import { z } from 'zod'
import { protocol as protocolShape } from '../../../src/contract/centre-data'
import type { Agency } from '../../../src/domain/agency/agency'
import { incidentTypes } from '../../../src/domain/incident/incident-types'
import type { Refusal } from '../../../src/domain/kernel/result'
import type { Protocol } from '../../../src/domain/triage/protocol'
import { protocolFaultCodes, type ProtocolFinding } from '../../../src/domain/triage/protocol-finding'
import { proveNeeds } from '../../../src/domain/triage/prove-needs'
import { proveProtocols } from '../../../src/domain/triage/prove-protocol'
import { shapeWords, type ShapeWords } from './shape-words'

export interface ShapeIssue {
  /** JSON pointer to what does not fit. */
  readonly at: string
  readonly words: ShapeWords
}

export type ReadProtocol =
  /** `at`: index where reading stopped, when the engine says. */
  | { readonly kind: 'not-json'; readonly at: number | undefined }
  | { readonly kind: 'bad-shape'; readonly issues: readonly ShapeIssue[] }
  | {
      readonly kind: 'protocol'
      readonly protocol: z.output<typeof protocolShape>
      /** The active version of its id; 0 when the centre has none. */
      readonly before: number
      /** The version it was written from, as the text says. */
      readonly base: number | undefined
      readonly findings: readonly ProtocolFinding[]
    }

const pointerOf = (path: readonly PropertyKey[]) =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/**
 * A protocol as an admin writes it, proved together with the other active ones and against the agencies of the centre. Its version is not the writer's to
 * choose: it is one more than the active one of the same id.
 */
export function readProtocol(
  text: string,
  active: readonly Protocol[],
  agencies: Readonly<Record<string, Agency>>,
): ReadProtocol {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const position = error instanceof SyntaxError ? /position (\d+)/.exec(error.message)?.[1] : undefined
    return { kind: 'not-json', at: position === undefined ? undefined : Number(position) }
  }
  const before = activeVersion(active, value)
  const versioned = typeof value === 'object' && value !== null ? { ...value, version: before + 1 } : value
  const parsed = protocolShape.safeParse(versioned)
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({
      at: pointerOf(issue.path),
      words: shapeWords(issue, versioned),
    }))
    return { kind: 'bad-shape', issues }
  }
  const protocol = parsed.data
  const others = active.filter(({ id }) => id !== protocol.id)
  const base = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined
  return {
    kind: 'protocol',
    protocol,
    before,
    base: typeof base === 'number' ? base : undefined,
    findings: [...proveProtocols([...others, protocol]), ...proveNeeds(protocol, agencies)],
  }
}

function activeVersion(active: readonly Protocol[], value: unknown): number {
  const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  return active.find((protocol) => protocol.id === id)?.version ?? 0
}

/** A protocol as it is edited and exported. */
export function writeProtocol(protocol: Protocol): string {
  return `${JSON.stringify(protocol, undefined, 2)}\n`
}

/** The id a protocol's file names; `undefined` for a file that is no protocol at all. */
export function idInText(text: string): string | undefined {
  try {
    const parsed = protocolShape.pick({ id: true }).loose().safeParse(JSON.parse(text))
    return parsed.success ? parsed.data.id : undefined
  } catch {
    return undefined
  }
}

const steps = z.array(z.object({ questionId: z.string(), answer: z.string() }))
const findingShape = z.object({
  code: z.enum(protocolFaultCodes),
  at: z.string(),
  path: steps,
  comparedWith: steps.exactOptional(),
  protocolId: z.string().exactOptional(),
  incidentType: z.enum(incidentTypes).exactOptional(),
  agencyId: z.string().exactOptional(),
})

/** The hub's own findings, sent as JSON in its issues; `rest` are the issues that are none. */
export function findingsOfRefusal({ issues = [] }: Refusal): {
  readonly findings: readonly ProtocolFinding[]
  readonly rest: NonNullable<Refusal['issues']>
} {
  const read = issues.map((issue) => ({ issue, finding: readFinding(issue.message) }))
  return {
    findings: read.flatMap(({ finding }) => finding ?? []),
    rest: read.flatMap(({ issue, finding }) => (finding === undefined ? [issue] : [])),
  }
}

function readFinding(text: string): ProtocolFinding | undefined {
  try {
    return findingShape.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
