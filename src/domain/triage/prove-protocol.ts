import { incidentTypes } from '../incident/incident-types'
import { checkProtocolParts } from './check-protocol-parts'
import { checkProtocolPaths } from './check-protocol-paths'
import type { Protocol } from './protocol'
import type { ProtocolFinding } from './protocol-finding'
import { readGraph } from './protocol-graph'

/**
 * Proves one protocol: every path ends in a determinant, nothing is out of reach, nothing is asked twice, not knowing
 * never lowers the priority, everything can be said in both languages. No findings: it may be published.
 */
export function proveProtocol(protocol: Protocol): readonly ProtocolFinding[] {
  return [...checkProtocolParts(protocol), ...checkProtocolPaths(protocol)].map((fault) => ({
    ...fault,
    protocolId: protocol.id,
  }))
}

/** Proves the set of active protocols: each by itself, and that every incident type is asked about by exactly one. */
export function proveProtocols(active: readonly Protocol[]): readonly ProtocolFinding[] {
  return [
    ...active.flatMap((protocol) => proveProtocol(protocol)),
    ...active.flatMap(({ id }, index): readonly ProtocolFinding[] =>
      active.findIndex((other) => other.id === id) === index
        ? []
        : [{ code: 'duplicate-protocol', protocolId: id, at: '/id', path: [] }],
    ),
    ...active.flatMap((protocol) => checkContinuations(protocol, active)),
    ...checkCoverage(active),
  ]
}

/** How many different talks a protocol can lead to. `undefined` for one that goes in a circle: there is no end of them. */
export function countPaths(protocol: Protocol): number | undefined {
  const { questions, cycles } = readGraph(protocol)
  if (cycles.length > 0) return undefined
  const known = new Map<string, number>()
  const count = (questionId: string): number => {
    const before = known.get(questionId)
    if (before !== undefined) return before
    const paths = (questions.get(questionId)?.answers ?? []).reduce(
      (sum, { next }) => sum + (typeof next === 'string' ? count(next) : 1),
      0,
    )
    known.set(questionId, paths)
    return paths
  }
  return count(protocol.first)
}

function checkContinuations(protocol: Protocol, active: readonly Protocol[]): readonly ProtocolFinding[] {
  return protocol.determinants.flatMap(({ continueWith }, index): readonly ProtocolFinding[] => {
    if (continueWith === undefined) return []
    const isThere = continueWith !== protocol.id && active.some(({ id }) => id === continueWith)
    if (isThere) return []
    const at = `/determinants/${index}/continueWith`
    return [{ code: 'continues-nowhere', protocolId: protocol.id, at, path: [] }]
  })
}

function checkCoverage(active: readonly Protocol[]): readonly ProtocolFinding[] {
  return incidentTypes.flatMap((incidentType): readonly ProtocolFinding[] => {
    const covering = active.flatMap(({ id, types }) =>
      types.flatMap((type, index) => (type === incidentType ? [{ protocolId: id, at: `/types/${index}` }] : [])),
    )
    if (covering.length === 0) return [{ code: 'type-uncovered', incidentType, at: '/types', path: [] }]
    return covering.slice(1).map((place) => ({ code: 'type-covered-twice', incidentType, ...place, path: [] }))
  })
}
