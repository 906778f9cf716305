import { defineConfig } from '@playwright/test'

import { launchOptions } from './tests/browser/launch.ts'
import { appUrl } from './tests/fixtures/addresses.ts'

/** Runs against a stack that is already up: `npm test` starts one of its own. One worker: the desk is one room, and video needs the processor. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  timeout: 90_000,
  // Slow is not wrong.
  expect: { timeout: 20_000 },
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: appUrl,
    launchOptions: await launchOptions(),
    locale: 'hi-IN',
    timezoneId: 'Asia/Kolkata',
    permissions: ['camera', 'microphone'],
    trace: 'retain-on-failure',
  },
})
