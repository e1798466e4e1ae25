import type { Page } from 'playwright/test'

export interface CountedKeys {
  /** One key, with what is held down with it: that is one stroke of the hand. */
  readonly press: (key: string) => Promise<void>
  /** Words a person has to say anyway: not counted. */
  readonly type: (text: string) => Promise<void>
  readonly count: () => number
  readonly pressed: () => readonly string[]
  /** Since the first key, ms. */
  readonly elapsed: () => number
}

/** The keyboard of a window, and nothing but it; counts what is pressed beside the text. */
export function countKeys(page: Page): CountedKeys {
  const pressed: string[] = []
  let startedAt: number | undefined
  return {
    press: async (key) => {
      startedAt ??= Date.now()
      pressed.push(key)
      await page.keyboard.press(key)
    },
    type: (text) => page.keyboard.type(text),
    count: () => pressed.length,
    pressed: () => [...pressed],
    elapsed: () => (startedAt === undefined ? 0 : Date.now() - startedAt),
  }
}
