import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const testsBeside = (folder: string) => [`${folder}/src/**/*.test.ts`, `${folder}/src/**/*.test.tsx`]

/** Real programs (chain, Postgres, browser) take their time on a busy machine; a test polls on a condition, it does not sleep. */
const patient = { testTimeout: 60_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } }

/**
 * Every test file belongs to exactly one of these projects (packages/checks/test/laws checks it):
 * `unit` next to the code, `laws` of the repository, `chain` with a real chain or Postgres, `http` against the whole
 * product without a browser, `pages` and `journey` in a real browser, `pace` what is timed, with the machine to itself.
 */
export default defineConfig({
  root,
  test: {
    pool: 'forks',
    // A test left alone by .only must not hide the others.
    allowOnly: false,
    maxWorkers: 2,
    env: { NEXT_TELEMETRY_DISABLED: '1' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [...testsBeside('packages/*'), ...testsBeside('apps/*')],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      { extends: true, test: { name: 'laws', include: ['packages/checks/test/laws/**/*.test.ts'], ...patient } },
      {
        extends: true,
        test: {
          name: 'chain',
          include: ['packages/*/test/**/*.test.ts', 'apps/{indexer,seed}/test/**/*.test.ts'],
          exclude: ['packages/checks/test/laws/**', '**/node_modules/**'],
          ...patient,
        },
      },
      { extends: true, test: { name: 'http', include: ['apps/web/test/http/**/*.test.ts'], ...patient } },
      { extends: true, test: { name: 'pages', include: ['apps/web/test/e2e/**/*.test.ts'], ...patient } },
      {
        extends: true,
        test: { name: 'journey', include: ['apps/web/test/journey/**/*.test.ts'], fileParallelism: false, ...patient },
      },
      {
        extends: true,
        test: {
          name: 'pace',
          include: ['apps/web/test/pace/**/*.test.ts', 'packages/*/pace/**/*.test.ts'],
          fileParallelism: false,
          ...patient,
        },
      },
    ],
  },
})
