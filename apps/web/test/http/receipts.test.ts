import { campaignsAbi } from '@commonweight/abi/generated'
import { shortHex } from '@commonweight/domain/hex'
import { displayAmount } from '@commonweight/domain/money'
import type { RoundDonation } from '@commonweight/domain/views/donation'
import type { GiftValue } from '@commonweight/domain/views/gift-value'
import type { Page } from '@commonweight/domain/views/query'
import type { ReceiptView } from '@commonweight/domain/views/receipt'
import { createClient, type Hex, http } from 'viem'
import { getTransactionReceipt } from 'viem/actions'
import { parseEventLogs } from 'viem/utils'
import { beforeAll, expect, test } from 'vitest'
import { ask, csvRows, getJson, loadCampaigns, siteOrigin } from '../e2e/site'

type Line = { campaign: string; donor: string; amount: string; logIndex: number }
type Receipt = Omit<ReceiptView, 'lines'> & { lines: Line[] }

let gift: RoundDonation

beforeAll(async () => {
  const open = (await loadCampaigns()).find(({ state, round }) => state === 'open' && round?.state === 'open')
  const { items } = await getJson<Page<RoundDonation>>(`/api/rounds/${open?.round?.id}/donations?limit=1`)
  if (!items[0]) throw new Error('The demo has no gift in an open round; these tests need one.')
  gift = items[0]
})

test('a receipt has the gifts of its transaction, as the chain’s own receipt has them', async () => {
  const receipt = await getJson<Receipt>(`/api/receipts/${gift.txHash}`)
  const client = createClient({ transport: http(process.env.RPC_URL) })
  const mined = await getTransactionReceipt(client, { hash: gift.txHash })
  const donated = parseEventLogs({ abi: campaignsAbi, eventName: 'Donated', logs: mined.logs })
  expect(donated.length).toBeGreaterThan(0)
  expect(receipt.lines.map(({ campaign, donor, amount, logIndex }) => ({ campaign, donor, amount, logIndex }))).toEqual(
    donated.map(({ args, logIndex }) => ({
      campaign: args.campaign,
      donor: args.donor.toLowerCase(),
      amount: String(args.amount),
      logIndex,
    })),
  )
  expect(receipt).toMatchObject({ blockNumber: String(mined.blockNumber), blockHash: mined.blockHash })
})

test('its page says what it is, and its files say the same', async () => {
  const html = await (await ask(`/receipts/${gift.txHash}`)).text()
  expect(html).toContain('not a tax document')
  expect(html).toContain(`href="/campaigns/${gift.campaign}"`)
  expect(html).not.toMatch(/deductib/i)
  const path = `/api/receipts/${gift.txHash}/receipt.csv`
  expect((await ask(path)).headers.get('content-type')).toContain('text/csv')
  const { lines: shown } = await getJson<Receipt>(`/api/receipts/${gift.txHash}`)
  const of = ({ campaign, donor, amount }: { [key in keyof Line]?: unknown }) => ({ campaign, donor, amount })
  const rows = await csvRows(path)
  expect(rows.map(of)).toEqual(shown.map(of))
  expect(rows.map(({ transaction }) => transaction)).toEqual(shown.map(() => gift.txHash))
  expect(rows.map(({ donor }) => donor)).toContain(gift.donor)
})

test('a campaign’s gifts and their donors’ pages link to it', async () => {
  const link = `href="/receipts/${gift.txHash}"`
  expect(await (await ask(`/me/${gift.donor}`)).text()).toContain(link)
  const campaign = await (await ask(`/campaigns/${gift.campaign}`)).text()
  expect(campaign).toMatch(/href="\/receipts\/0x[0-9a-f]{64}"/)
})

test.each(['0x12', `0x${'0'.repeat(64)}`, 'nothing'])(
  'there is no receipt for %s, with a word about it',
  async (hash) => {
    const page = await fetch(`${siteOrigin()}/receipts/${hash}`)
    expect(page.status).toBe(404)
    expect(await page.text()).toContain('No gift in this transaction yet')
    const file = await ask(`/api/receipts/${hash as Hex}`)
    expect([400, 404]).toContain(file.status)
  },
)

test('what a gift was worth at its block is on the receipt, on its donor’s page and in both files, with its source', async () => {
  const { lines, at } = await getJson<{ lines: { value: GiftValue | null; amount: string }[]; at: number }>(
    `/api/receipts/${gift.txHash}`,
  )
  const value = lines[0]?.value
  // The local chain has a feed for each token; its rounds are hours.
  const hour = Math.floor(at / 3_600)
  expect(value).toMatchObject({ currency: 'EUR', decimals: 2, round: String(hour), pricedAt: hour * 3_600 })
  expect(value?.sourceName).toMatch(/ \/ EUR$/)
  const shown = `${displayAmount(BigInt(value?.amount ?? 0), 2)} EUR`
  for (const page of [`/receipts/${gift.txHash}`, `/me/${gift.donor}`]) {
    const html = await (await ask(page)).text()
    expect(html).toContain(shown)
    expect(html).toContain(`by the price feed ${value?.sourceName} ${shortHex(value?.source ?? '')}, round ${hour}`)
  }
  for (const file of [`/api/receipts/${gift.txHash}/receipt.csv`, `/api/accounts/${gift.donor}/history.csv`]) {
    const row = (await csvRows(file)).find(
      ({ transaction, campaign, amount }) =>
        transaction === gift.txHash && campaign === gift.campaign && amount === String(gift.amount),
    )
    expect(row).toMatchObject({ currency: 'EUR', priceRound: String(hour), priceTime: String(hour * 3_600) })
    expect(row?.priceSource).toBe(value?.source)
    expect(Object.keys(row ?? {})).toEqual(expect.arrayContaining(['value', 'price']))
  }
})
