import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: './package',
  outputDir: '../test-results',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  workers: 1,
  reporter: [['list']],
})
