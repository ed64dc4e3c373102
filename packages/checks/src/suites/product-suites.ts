import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { prepare } from '@commonweight/local-stack/build/prepare'
import { DEMO_PAST_SECONDS, seed } from '@commonweight/local-stack/stack/seed'
import { type Stack, startStack } from '@commonweight/local-stack/stack/start-stack'
import { postgresFolder } from '@commonweight/postgres/embedded-postgres'
import getPort from 'get-port'
import { failOnCrash } from './fail-on-crash'
import type { FailedTest, Suite, SuiteContext } from './suite'
import { vitestSuite } from './vitest-suite'

/** A product of its own, with demo campaigns, for the tests that visit it. */
export type ProductWorld = {
  env: Record<string, string>
  /** Programs that ended by themselves. Each fails the suite that was running. */
  crashes: FailedTest[]
  stop(): Promise<void>
}

/** @property stop Call it when all are over. */
export type ProductSuites = { suites: Suite[]; stop(): Promise<void> }

/**
 * Requests without a browser come first, two files at a time, then pages, then the journey, which moves the chain's time. All use one
 * product, which the first of them starts. The tests find it by WEB_ORIGIN, RPC_URL, CHAIN_ID and DATABASE_URL.
 */
export function productSuites(): ProductSuites {
  let world: Promise<ProductWorld> | undefined
  const setUp = async (context: SuiteContext) => {
    world ??= startProductWorld(context)
    return (await world).env
  }
  const suite = (name: string, doing: string) =>
    failOnCrash(vitestSuite({ name, doing, projects: [name], setUp }), async () => (await world)?.crashes ?? [])
  return {
    suites: [
      suite('http', 'asking the running product'),
      suite('pages', 'reading the pages in Chromium'),
      suite('journey', 'going the whole way in Chromium'),
    ],
    async stop() {
      const running = await world?.catch(() => undefined)
      await running?.stop()
    },
  }
}

/** Call `stop` when it is not needed any more. */
export async function startProductWorld({ report, signal }: SuiteContext): Promise<ProductWorld> {
  await prepare(['contracts', 'client', 'web'], report, signal)
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'commonweight-test-'))
  const [chain, database, web] = await Promise.all([getPort(), getPort(), getPort()])
  const removeData = () => {
    const postgres = postgresFolder(dataDir)
    for (const folder of [postgres, `${postgres}.log`, dataDir]) rmSync(folder, { recursive: true, force: true })
  }
  const crashes: FailedTest[] = []
  let stack: Stack
  try {
    stack = await startStack({
      dataDir,
      ports: { chain, database, web },
      databaseUrl: undefined,
      web: 'production',
      genesisTime: Math.floor(Date.now() / 1000) - DEMO_PAST_SECONDS,
      report,
      restarts: false,
      // One machine stands for many visitors, each with an address of its own in X-Forwarded-For.
      environment: { TRUSTED_PROXIES: '1' },
      onGivenUp(reason) {
        report.line('product', reason)
        crashes.push({ name: 'the product runs until its tests are over', message: reason })
      },
      signal,
    })
  } catch (error) {
    removeData()
    throw error
  }
  const stop = async () => {
    await stack.stop()
    removeData()
  }
  try {
    await report.step('demo', 'writing the demo campaigns', () =>
      seed(dataDir, stack, { onOutput: () => undefined, signal }),
    )
  } catch (error) {
    await stop()
    throw error
  }
  stack.startHeartbeat()
  return { env: stack.environment, crashes, stop }
}
