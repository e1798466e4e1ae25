import { defineConfig } from 'playwright/test'

/** What only a desktop can show: run it inside tools/desktop.sh. */
export default defineConfig({
  testDir: 'test/desktop',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/desktop.json' }]],
})
