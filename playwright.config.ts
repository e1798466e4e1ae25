import { defineConfig } from 'playwright/test'

export default defineConfig({
  testDir: 'test/e2e',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
})
