import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react'

/** How a message is meant. */
export type MessageTone = 'info' | 'kept' | 'near' | 'late'

/** The icon that says the tone without its colour. */
export const toneIcon = { info: Info, kept: CircleCheck, near: TriangleAlert, late: CircleX } as const
