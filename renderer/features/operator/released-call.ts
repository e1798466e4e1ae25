import { createContext } from 'react'

/** Said by the console: this call was taken out of this incident and waits to be worked on again. */
export type ReleaseCall = (callId: string, incidentId: string) => void

export const ReleaseContext = createContext<ReleaseCall | undefined>(undefined)
