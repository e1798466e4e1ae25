import type { Priority } from '../../../src/domain/incident/incident-types'
import { markPath, type MarkShape } from '../../ui/mark-shape'

interface PriorityLook {
  readonly mark: { readonly shape: MarkShape; readonly rank: 1 | 2 | 3 | 4 }
  readonly path: string
  readonly tone: 'p1' | 'p2' | 'p3' | 'p4'
}

const look = (shape: MarkShape, rank: 1 | 2 | 3 | 4): PriorityLook => ({
  mark: { shape, rank },
  path: markPath[shape],
  tone: `p${rank}`,
})

/** Shape and colour of each priority: P1 ▲ · P2 ◆ · P3 ● · P4 ■. */
export const priorityLook: Readonly<Record<Priority, PriorityLook>> = {
  P1: look('triangle', 1),
  P2: look('diamond', 2),
  P3: look('circle', 3),
  P4: look('square', 4),
}
