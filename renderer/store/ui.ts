import { create } from 'zustand'

export type Theme = 'dark' | 'light'
export type Language = 'id' | 'en'

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
  theme: remembered('siaga.theme', ['dark', 'light']),
  language: remembered('siaga.language', ['id', 'en']),
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
function remembered<T extends string>(key: string, choices: readonly [T, ...T[]]): T {
  const stored = localStorage.getItem(key)
  return choices.find((choice) => choice === stored) ?? choices[0]
}
