import type { Agency } from '../agency/agency'
import { takesOrders } from '../agency/takes-orders'
import { entryOf } from '../kernel/entry-of'
import type { Protocol } from './protocol'
import type { ProtocolFinding } from './protocol-finding'
import { readGraph, type ProtocolGraph } from './protocol-graph'
import type { PathStep } from './run-protocol'

/**
 * Proves that every agency an outcome calls for is in the directory and takes orders: a misspelt id would recommend nobody
 * for a person who is trapped, and nobody would see it. Each fault with the shortest answers that call for the agency. Of
 * one protocol, the one that is published: a centre that is still entering its agencies is not held up by the others.
 */
export function proveNeeds(protocol: Protocol, agencies: Readonly<Record<string, Agency>>): readonly ProtocolFinding[] {
  const graph = readGraph(protocol)
  return protocol.determinants.flatMap(({ id, needs = [] }, index) =>
    needs.flatMap((agencyId, place): readonly ProtocolFinding[] => {
      const agency = entryOf(agencies, agencyId)
      if (agency !== undefined && takesOrders(agency)) return []
      const code = agency === undefined ? 'needs-unknown-agency' : 'needs-inactive-agency'
      const at = `/determinants/${index}/needs/${place}`
      return [{ code, protocolId: protocol.id, at, path: shortestTo(id, graph), agencyId }]
    }),
  )
}

/** The shortest answers that end in a determinant; empty where none do, which is a fault of its own. */
function shortestTo(determinant: string, { questions, pathTo }: ProtocolGraph): readonly PathStep[] {
  const ends = [...pathTo].flatMap(([questionId, path]) =>
    (questions.get(questionId)?.answers ?? [])
      .filter(({ next }) => typeof next !== 'string' && next.determinant === determinant)
      .map(({ id: answer }): readonly PathStep[] => [...path, { questionId, answer }]),
  )
  return ends.sort((a, b) => a.length - b.length)[0] ?? []
}
