import { test as base } from 'playwright/test'
import { launchConsole, type LaunchOptions, type TestConsole } from './console'
import { startTestHub, type TestHub } from './test-hub'

interface Fixtures {
  /** A training hub of this test alone; stopped and removed whatever comes. */
  readonly hub: TestHub
  /** Opens windows that are closed whatever comes. */
  readonly openConsole: (options?: LaunchOptions) => Promise<TestConsole>
}

export const test = base.extend<Fixtures>({
  hub: async ({}, use) => {
    const hub = await startTestHub()
    await use(hub)
    await hub.remove()
  },
  openConsole: async ({}, use) => {
    const opened: TestConsole[] = []
    await use(async (options) => {
      const next = await launchConsole(options)
      opened.push(next)
      return next
    })
    const closings = await Promise.allSettled(opened.map(({ close }) => close()))
    for (const closing of closings) if (closing.status === 'rejected') throw closing.reason
  },
})
