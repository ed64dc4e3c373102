import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { campaignsAbi } from '@commonweight/abi/generated'
import { hashFiles } from '@commonweight/evidence/browser/hash-files'
import { prepareSubmitEvidence } from '@commonweight/sdk/prepare/campaigns/submit-evidence'
import { prepareDonate } from '@commonweight/sdk/prepare/donations/donate'
import { getCampaign } from '@commonweight/sdk/read/get-campaign'
import { getSafeOwners } from '@commonweight/sdk/read/get-safe-owners'
import type { Hex } from 'viem'
import { readContract } from 'viem/actions'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Safe } from '../../src/transactions/test/safe'
import { siteHas } from './support/chain-clock'
import { equip, send, tokenOf, UNIT } from './support/chain-writes'
import { connect, PATIENCE_MS, showsAccount } from './support/page-actions'
import type { People } from './support/people'
import { sendsPreparedCalls } from './support/sent-calls'
import { publish, submittedCampaign } from './support/submitted-campaign'
import { World } from './support/world'

const DAY = 86_400
const TITLE = `Evidence to look at ${Date.now().toString(36)}`
const CARD = '# Small model\n'
const RESULTS = JSON.stringify({ results: { hellaswag: { 'acc,none': 0.71442 } }, versions: { hellaswag: 1 } })

/** Two of the node's own accounts. */
const OWNERS: readonly [Hex, Hex] = [
  '0x70997970c51812dc3a010c7d01b50e0d17dc79c8',
  '0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc',
]

let world: World
let campaign: Hex
let folder: string

sendsPreparedCalls(() => world?.wallet)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'delivered-'))
  await mkdir(join(folder, 'eval'))
  await writeFile(join(folder, 'README.md'), CARD)
  await writeFile(join(folder, 'eval', 'results_1.json'), RESULTS)
  world = await World.open()
})
afterAll(async () => {
  await world?.browser.close()
  await rm(folder, { recursive: true, force: true })
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.pictures('failed-attesting')
})

const shown = async () => siteHas(world.product, await world.product.client.getBlockNumber())
const article = () => world.page.locator('article', { hasText: TITLE })
const open = async (who: keyof People) => {
  await world.become(who)
  await world.open(`/attest/${world.people[who].address}`)
  await showsAccount(world.page, world.people[who].address)
}
const state = () => getCampaign(world.product.client, { deployment: world.product.deployment, campaign })
const verdict = (is: string) => article().locator(`[data-verdict="${is}"]`).waitFor({ timeout: PATIENCE_MS })
const choose = () => article().locator('[data-compare] input[type=file]').setInputFiles(folder)

/** Until when the milestone must be approved: its deadline as extended, and the time of grace. */
const cutoff = async () => (await state()).progress.cutoff

/** The folder as a manifest lists it, with a value that its results file has. */
async function manifest() {
  const files = await Promise.all(
    [
      ['README.md', CARD],
      ['eval/results_1.json', RESULTS],
    ].map(async ([path = '', text = '']) => ({ ...(await hashFiles([new File([text], path)]))[0], path })),
  )
  return {
    type: 'commonweight/evidence/1',
    campaign,
    milestone: 0,
    summary: 'The card and the results.',
    licence: 'Apache-2.0',
    revisions: [],
    files,
    evaluations: [{ name: 'HellaSwag', metric: 'accuracy', value: '71.4', unit: '%' }],
    links: [],
  }
}

describe.sequential('an attester looks, judges and gives time', { timeout: 240_000 }, () => {
  test('what ties it to the campaign stands next to the judgement', async () => {
    const { product, people } = world
    const { deployment } = product
    campaign = await submittedCampaign(product, people, TITLE)
    await equip(product, people.attester2)
    const token = tokenOf(product)
    await send(product, people.attester2, prepareDonate({ deployment, campaign, amount: 5n * UNIT, token }))
    const evidence = await publish(product, await manifest())
    await send(product, people.lab, prepareSubmitEvidence({ deployment, campaign, evidence }))
    await shown()
    await world.open('/')
    await connect(world.page, 'Test Wallet')
    await open('attester2')
    await article().getByText('It gave 5.00').waitFor({ timeout: PATIENCE_MS })
    await open('attester1')
    await article().locator('[data-ties="0"]').waitFor({ timeout: PATIENCE_MS })
  })

  test('owners of a real Safe are read; other accounts and contracts have none', async () => {
    const { client, deployment } = world.product
    const safe = await Safe.deploy(world.product, ...OWNERS)
    expect([...((await getSafeOwners(client, { safe: safe.address })) ?? [])].sort()).toEqual(safe.owners)
    expect(await getSafeOwners(client, { safe: world.people.ana.address })).toBeNull()
    expect(await getSafeOwners(client, { safe: deployment.campaigns })).toBeNull()
  })

  test('a folder is compared in the browser: the same bytes, then one that was edited', async () => {
    await choose()
    // The results file names no commit that was measured.
    await verdict('cannot-tell')
    const { page } = world
    expect(await article().locator('[data-verdict]').textContent()).toContain('bytes of the manifest: 2 files')
    await page.mouse.move(0, 0)
    await world.pictures('attest-compared')
    await writeFile(join(folder, 'README.md'), CARD.replace('Small', 'Smalt'))
    await choose()
    await verdict('fail')
    expect(await article().locator('[data-verdict]').textContent()).toContain(
      'Other bytes than the manifest says: 1 file',
    )
  })

  test('two attesters give the milestone more time, with one transaction', async () => {
    const { client, deployment } = world.product
    const at = { address: deployment.campaigns, abi: campaignsAbi, functionName: 'milestoneOf' } as const
    const [, due] = await readContract(client, { ...at, args: [campaign, 0n] })
    const before = await cutoff()
    const row = () => world.page.locator(`[data-extend="${campaign}"]`)
    await row().getByText('Give more time', { exact: true }).click()
    await row().getByLabel('Days to add (1 to 90)').fill('91')
    await row().getByText('Write a whole number from 1 to 90.').waitFor()
    await row().getByLabel('Days to add (1 to 90)').fill('14')
    await row().getByRole('button', { name: 'Sign without posting' }).click()
    const handed = await row().locator('pre').textContent({ timeout: PATIENCE_MS })
    await open('attester2')
    await row().getByText('Give more time', { exact: true }).click()
    const paste = row().getByLabel('Paste what another attester signed')
    await paste.fill((handed ?? '').replace(/"deadline":\d+/, `"deadline":${Number(due) + 15 * DAY}`))
    await row().getByRole('button', { name: 'Add' }).click()
    await row()
      .getByText(/signature does not fit/)
      .waitFor({ timeout: PATIENCE_MS })
    await paste.fill(handed ?? '')
    await row().getByRole('button', { name: 'Add' }).click()
    await row().getByText('2 of 2 signatures').waitFor({ timeout: PATIENCE_MS })
    await world.pictures('attest-extend')
    await row().getByRole('button', { name: 'Sign and give more time' }).click()
    await world.counted(`extend:${campaign}`)
    expect(await cutoff()).toBe(before + 14 * DAY)
  })

  test('an approval by an own transaction, which a reorganisation takes back', async () => {
    await open('attester1')
    const before = (await state()).submission.approvals
    await article().getByLabel('I have checked the evidence against the criteria').check()
    await article().getByRole('button', { name: 'Approve by your own transaction' }).click()
    await world.counted(`approve-own:${campaign}`)
    await article().getByText('You approved').waitFor({ timeout: PATIENCE_MS })
    expect((await state()).submission.approvals).not.toBe(before)
    const { client } = world.product
    await client.request({ method: 'anvil_reorg' as never, params: [1, []] as never })
    await client.request({ method: 'anvil_mine' as never, params: ['0x2'] as never })
    expect((await state()).submission.approvals).toBe(before)
    await shown()
    await world.open(`/attest/${world.people.attester1.address}`)
    await article().getByText('Waits for you').waitFor({ timeout: PATIENCE_MS })
  })
})
