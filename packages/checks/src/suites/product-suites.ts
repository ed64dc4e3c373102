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

/** @property lanes At the same time, each with a product of its own. @property stop Call it when all are over. */
export type ProductSuites = { lanes: Suite[][]; last: Suite[]; stop(): Promise<void> }

/**
 * Two lanes, each with a product of its own, which its first suite starts: what only reads, and the journey, which
 * moves the chain's time. Most of both is waiting, so that two cores carry them. What is measured in milliseconds comes
 * last, alone. The tests find their product by WEB_ORIGIN, RPC_URL, CHAIN_ID and DATABASE_URL.
 */
export function productSuites(): ProductSuites {
  const worlds: Promise<ProductWorld>[] = []
  const startAfterOthers = (context: SuiteContext): Promise<ProductWorld> => {
    // They build the same site and look for free ports: one after the other.
    const before = worlds.at(-1)?.catch(() => undefined) ?? Promise.resolve()
    const world = before.then(() => startProductWorld(context))
    worlds.push(world)
    return world
  }
  const suitesOfOneWorld = () => {
    let world: Promise<ProductWorld> | undefined
    const setUp = async (context: SuiteContext) => {
      world ??= startAfterOthers(context)
      return (await world).env
    }
    return (name: string, doing: string): Suite =>
      failOnCrash(vitestSuite({ name, doing, projects: [name], setUp }), async () => (await world)?.crashes ?? [])
  }
  const reading = suitesOfOneWorld()
  const moving = suitesOfOneWorld()
  return {
    lanes: [
      [moving('journey', 'going the whole way in Chromium')],
      [reading('http', 'asking the running product'), reading('pages', 'reading the pages in Chromium')],
    ],
    last: [moving('pace', 'timing gifts in Chromium, and mechanisms')],
    async stop() {
      await Promise.all(worlds.map(async (world) => (await world.catch(() => undefined))?.stop()))
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
