import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

/** `unit` needs nothing; `db` and `kill` speak to a running stack; `commands` types what the documents say. */
export default defineConfig({
  resolve: {
    alias: { '@': root.replace(/\/$/, '') },
    conditions: ['react-server'],
  },
  ssr: { resolve: { conditions: ['react-server'], externalConditions: ['react-server'] } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{lib,components,scripts,app,supabase}/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          // Slow is not wrong.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['tests/db/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: 'kill', include: ['tests/kill/**/*.test.ts'], testTimeout: 400_000 },
      },
      {
        extends: true,
        test: { name: 'commands', include: ['tests/commands/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 60_000 },
      },
    ],
  },
})
