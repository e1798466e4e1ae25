import { create } from 'zustand'

/** The first of each is the default. */
export const themes = ['dark', 'light', 'system'] as const
export type Theme = (typeof themes)[number]
export const languages = ['id', 'en'] as const
export type Language = (typeof languages)[number]

interface UiState {
  readonly theme: Theme
  readonly language: Language
  readonly selectedCall: string | undefined
  readonly selectedIncident: string | undefined
  readonly selectCall: (callId: string | undefined) => void
  readonly selectIncident: (incidentId: string | undefined) => void
  readonly setTheme: (theme: Theme) => void
  readonly setLanguage: (language: Language) => void
}

/** How the screen looks and what is chosen on it. Theme and language are remembered on this machine. */
export const useUi = create<UiState>((set) => ({
  theme: remembered('siaga.theme', themes),
  language: remembered('siaga.language', languages),
  selectedCall: undefined,
  selectedIncident: undefined,
  selectCall: (selectedCall) => set({ selectedCall }),
  selectIncident: (selectedIncident) => set({ selectedIncident }),
  setTheme: (theme) => {
    localStorage.setItem('siaga.theme', theme)
    set({ theme })
  },
  setLanguage: (language) => {
    localStorage.setItem('siaga.language', language)
    set({ language })
  },
}))

/** The first choice is the default. */
function remembered<T extends string>(key: string, choices: readonly [T, ...(readonly T[])]): T {
  const stored = localStorage.getItem(key)
  return choices.find((choice) => choice === stored) ?? choices[0]
}
