import type { Theme } from '../store/ui'

/** What the screen wears: the person's choice, or the system's where they follow it. */
export function shownTheme(theme: Theme, systemIsLight: boolean): 'dark' | 'light' {
  if (theme !== 'system') return theme
  return systemIsLight ? 'light' : 'dark'
}
