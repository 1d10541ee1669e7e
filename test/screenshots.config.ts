import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: './screenshots',
  outputDir: '../test-results',
  timeout: 300_000,
  workers: 2,
  reporter: [['list']],
})
