import { defineConfig } from '@playwright/test'

import { launchOptions } from './tests/browser/launch.ts'
import { appUrl } from './tests/fixtures/addresses.ts'

/** Runs against a stack that is already up: `npm test` starts one of its own. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  timeout: 90_000,
  // Slow is not wrong.
  expect: { timeout: 20_000 },
  workers: 2,
  projects: [
    { name: 'looks', testMatch: ['**/accessibility.spec.ts', '**/recordings/**'], workers: 1 },
    { name: 'pages', testIgnore: ['**/accessibility.spec.ts', '**/recordings/**', '**/calls/**'], workers: 1 },
    // One after another and alone: those who answer are the same few people, video needs the processor, and some stop a part of the stack.
    { name: 'calls', testMatch: '**/calls/**', workers: 1, dependencies: ['looks', 'pages'] },
  ],
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: appUrl,
    launchOptions: await launchOptions(),
    locale: 'hi-IN',
    timezoneId: 'Asia/Kolkata',
    permissions: ['camera', 'microphone'],
    // A film of every page would take more of the processor than the calls.
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
})
