import type { Priority } from '../../../src/domain/incident/incident-types'
import type { MarkShape } from '../../ui/mark-shape'

interface PriorityLook {
  readonly shape: MarkShape
  readonly rank: 1 | 2 | 3 | 4
  readonly tone: 'p1' | 'p2' | 'p3' | 'p4'
}

/** Shape, rank and colour of each priority. */
export const priorityLook: Readonly<Record<Priority, PriorityLook>> = {
  P1: { shape: 'triangle', rank: 1, tone: 'p1' },
  P2: { shape: 'diamond', rank: 2, tone: 'p2' },
  P3: { shape: 'circle', rank: 3, tone: 'p3' },
  P4: { shape: 'square', rank: 4, tone: 'p4' },
}
