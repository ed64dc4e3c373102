import { mkdirSync } from 'node:fs'
import path from 'node:path'
import lockfile from 'proper-lockfile'
import { LOCAL_CHAIN_ID } from '../chain/start-chain'
import { LauncherError } from '../local-stack-error'
import { mustRun } from '../processes/run-program'
import { projectRoot } from '../project-root'
import type { Report } from '../report'
import { type BuildStep, runBuildStep } from './build-step'
import { foundryBinary } from './foundry-binary'
import { installedFile, installedPackage } from './installed-package'

/** What can be made from the sources: the deployable contracts, the database client, the web's production build. */
export type Part = 'contracts' | 'client' | 'web'

/**
 * Makes what is missing or older than its sources. Safe to call from two processes at once: the second waits.
 * Two cores are assumed: the contracts are compiled beside the rest.
 */
export async function prepare(parts: readonly Part[], report: Report, signal?: AbortSignal): Promise<void> {
  const release = await lockBuilds(report)
  try {
    const wanted = (part: Part) => (parts.includes(part) ? [steps[part]] : [])
    await Promise.all([
      runAll(wanted('contracts'), report, signal),
      runAll([...wanted('client'), ...wanted('web')], report, signal),
    ])
  } finally {
    await release()
  }
}

async function runAll(list: readonly BuildStep[], report: Report, signal: AbortSignal | undefined): Promise<void> {
  for (const step of list) await runBuildStep(step, report, signal)
}

async function lockBuilds(report: Report): Promise<() => Promise<void>> {
  const cache = path.join(projectRoot, '.cache')
  mkdirSync(cache, { recursive: true })
  const lock = (retries: number) =>
    lockfile.lock(cache, {
      lockfilePath: path.join(cache, 'build.lock'),
      stale: 10_000,
      retries: { retries, minTimeout: 500, maxTimeout: 1_000 },
    })
  return lock(0).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ELOCKED') throw error
    report.line('build', 'waiting for another build of this project to end')
    return lock(600).catch(() => {
      throw new LauncherError(`Another build has held ${path.join(cache, 'build.lock')} for ten minutes. End it first.`)
    })
  })
}

const webSources = ['abi', 'cli', 'domain', 'evidence', 'postgres', 'qf', 'read-models', 'recompute', 'sdk'].flatMap(
  (name) => [`packages/${name}/src`, `packages/${name}/package.json`],
)

const steps: Record<Part, BuildStep> = {
  contracts: {
    name: 'contracts',
    doing: 'compiling the release',
    inputs: ['contracts/src', 'contracts/foundry.toml', 'contracts/bin'],
    get also() {
      return ['solc', '@openzeppelin/contracts', '@foundry-rs/forge'].map(installedPackage)
    },
    outputs: ['Campaigns', 'VoucherGate', 'TestToken'].map((name) => `contracts/out-release/${name}.sol/${name}.json`),
    run: async (signal) => {
      await mustRun('Compiling the contracts', {
        program: foundryBinary('forge'),
        args: ['build', 'src'],
        cwd: path.join(projectRoot, 'contracts'),
        env: { FOUNDRY_PROFILE: 'release' },
        logName: 'build-contracts',
        signal,
      })
    },
  },
  client: {
    name: 'client',
    doing: 'generating the database client',
    inputs: ['prisma/schema.prisma', 'prisma.config.ts', 'packages/postgres/package.json'],
    get also() {
      return [installedPackage('prisma')]
    },
    outputs: ['packages/postgres/src/generated'],
    run: async (signal) => {
      await mustRun('Generating the database client', {
        program: process.execPath,
        args: [installedFile('prisma', 'build/index.js'), 'generate'],
        env: { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
        logName: 'build-client',
        signal,
      })
    },
  },
  web: {
    name: 'web',
    doing: 'building the pages',
    inputs: ['apps/web', ...webSources, 'packages/abi/addresses', 'tsconfig.base.json', 'package-lock.json'],
    also: [String(LOCAL_CHAIN_ID)],
    outputs: ['apps/web/.next/BUILD_ID'],
    run: async (signal) => {
      await mustRun('Building the web app', {
        program: process.execPath,
        args: [installedFile('next', 'dist/bin/next'), 'build'],
        cwd: path.join(projectRoot, 'apps', 'web'),
        env: webBuildEnvironment,
        logName: 'build-web',
        signal,
      })
    },
  },
}

/** What the web app's bundle is built for, in `next build` and `next dev` alike. */
export const webBuildEnvironment = {
  NEXT_PUBLIC_CHAIN_ID: String(LOCAL_CHAIN_ID),
  NEXT_TELEMETRY_DISABLED: '1',
  NEXT_DIST_DIR: undefined,
}
