import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Hex } from '@commonweight/domain/hex'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EnsLab, startEnsLab } from '../../src/server/names/test/ens-lab'
import { type SecondSite, startSecondSite } from '../e2e/second-site'
import { siteOrigin } from '../e2e/site'

const DEADLINE_MS = 60_000
const PATIENCE_MS = 2 * DEADLINE_MS

let lab: EnsLab
let campaign: string
let labAccount: Hex
beforeAll(async () => {
  lab = await startEnsLab()
  const [first] = ((await (await fetch(`${siteOrigin()}/api/campaigns`)).json()) as { items: { id: Hex; lab: Hex }[] })
    .items
  if (!first) throw new Error('The site has no campaign; these tests need one.')
  campaign = `/campaigns/${first.id}`
  labAccount = first.lab
})
afterAll(() => lab?.stop())

test(
  'a lab stands on its campaign’s page by its ENS name, from the second view on, and so on its own page',
  async () => {
    await lab.lead('lab.people.eth', labAccount)
    await lab.call(labAccount, 'lab.people.eth')
    await withSite({ ENS_RPC_URL: lab.node.rpcUrl, ENS_REGISTRY: lab.node.registry }, async ({ origin }) => {
      expect(await textOf(origin, campaign)).not.toContain('lab.people.eth')
      const named = await until(async () => {
        const text = await textOf(origin, campaign)
        return text.includes('lab.people.eth') ? text : undefined
      })
      expect(named).toContain(`lab.people.eth ${labAccount.slice(0, 6)}…${labAccount.slice(-4)}`)
      expect(await textOf(origin, `/me/${labAccount}`)).toContain(`lab.people.eth ${labAccount}`)
      const asked = async (name: string) => {
        const response = await fetch(`${origin}/api/names?name=${name}`)
        return [response.status, await response.json()]
      }
      const account = labAccount.toLowerCase()
      expect(await asked('Lab.People.eth')).toEqual([200, { name: 'lab.people.eth', account, isBothWays: true }])
      expect(await asked('nobody.eth')).toEqual([404, expect.objectContaining({ error: expect.anything() })])
      expect(await asked('')).toEqual([400, expect.objectContaining({ error: expect.anything() })])
    })
    expect((await fetch(`${siteOrigin()}/api/names?name=lab.people.eth`)).status, 'a site that reads no names').toBe(
      404,
    )
    expect(await textOf(siteOrigin(), campaign), 'a site without a node for names').not.toContain('lab.people.eth')
  },
  PATIENCE_MS,
)

test(
  'a silent node delays no page',
  async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as AddressInfo
    let asked = 0
    silent.on('request', () => {
      asked += 1
    })
    await withSite({ ENS_RPC_URL: `http://127.0.0.1:${port}` }, async ({ origin }) => {
      await textOf(origin, campaign)
      await until(async () => (asked > 0 ? asked : undefined))
      const questions = asked
      // As many accounts as a page has would wait for seconds, one after the other.
      const quickest = await Promise.all([1, 2, 3].map(() => timeOf(() => textOf(origin, campaign))))
      expect(Math.min(...quickest)).toBeLessThan(1_000)
      expect(questions).toBeGreaterThan(0)
    })
    silent.closeAllConnections()
    silent.close()
  },
  PATIENCE_MS,
)

async function withSite(settings: Record<string, string>, use: (site: SecondSite) => Promise<void>): Promise<void> {
  const site = await startSecondSite(settings)
  try {
    await use(site)
  } finally {
    await site.stop()
  }
}

/** What a page says, without its marks. */
async function textOf(origin: string, path: string): Promise<string> {
  const html = await (await fetch(origin + path)).text()
  return html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]*>/g, '')
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

async function until<result>(look: () => Promise<result | undefined>): Promise<result> {
  const deadline = Date.now() + DEADLINE_MS
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > deadline) throw new Error('It did not happen in a minute.')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
