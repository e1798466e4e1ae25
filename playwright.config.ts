import { defineConfig } from 'playwright/test'

export default defineConfig({
  testDir: 'test/e2e',
  // Two consoles of two tests fit beside each other on two cores: each test has its own hub, port and data folder.
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
})
