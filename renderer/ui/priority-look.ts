import type { MarkShape } from './mark-shape'

interface PriorityLook {
  /** What `PriorityMark` draws. */
  readonly mark: { readonly shape: MarkShape; readonly rank: 1 | 2 | 3 | 4 }
  readonly tone: 'p1' | 'p2' | 'p3' | 'p4'
}

/** Shape, rank and colour of each step of urgency: P1 ▲ · P2 ◆ · P3 ● · P4 ■. The same on every screen. */
export const priorityLook: Readonly<Record<'P1' | 'P2' | 'P3' | 'P4', PriorityLook>> = {
  P1: { mark: { shape: 'triangle', rank: 1 }, tone: 'p1' },
  P2: { mark: { shape: 'diamond', rank: 2 }, tone: 'p2' },
  P3: { mark: { shape: 'circle', rank: 3 }, tone: 'p3' },
  P4: { mark: { shape: 'square', rank: 4 }, tone: 'p4' },
}
