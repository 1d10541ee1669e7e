import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // Two cores: each test runs an Electron and a service of its own.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env.CI === 'true',
  reporter: [['list']],
})
