import { textDigest } from '@commonweight/domain/canonical'
import { NATIVE_TOKEN } from '@commonweight/domain/native-token'
import { jointMatch } from '@commonweight/qf/live/joint-match'
import { type Hex, pad } from 'viem'
import { getBalance } from 'viem/actions'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { campaignId } from '../src/ids/campaign-id'
import { prepareCreateCampaign } from '../src/prepare/campaigns/create-campaign'
import { prepareDonate } from '../src/prepare/donations/donate'
import { prepareDonateMany } from '../src/prepare/donations/donate-many'
import { prepareAdmitCampaigns } from '../src/prepare/rounds/admit-campaigns'
import { prepareFundRound } from '../src/prepare/rounds/fund-round'
import { prepareOpenRound } from '../src/prepare/rounds/open-round'
import { getCartState } from '../src/read/get-cart-state'
import { getRoundCount } from '../src/read/get-round-count'
import { getTokenBalance } from '../src/read/get-token-balance'
import { getTokenSigning } from '../src/read/get-token-signing'
import { previewMatch } from '../src/read/preview-match'
import { roundTermsHash } from '../src/terms/round-terms-hash'
import { type LocalChain, startLocalChain } from './local-chain'
import { ada, bao, campaignTerms, fundAccount, lab, operator, roundTerms, USDC, usdc, verifyAccount } from './terms'

let chain: LocalChain
/** Three campaigns in a round with a pool; Bao gave to each, and Ada to the first. */
let campaigns: Hex[]
let round: number

beforeAll(async () => {
  chain = await startLocalChain()
  for (const account of [ada, bao, operator]) await fundAccount(chain, account, 10_000n * USDC)
  for (const account of [ada, bao]) await verifyAccount(chain, account)
  ;({ campaigns, round } = await openRound())
  const { deployment } = chain
  const token = usdc(chain)
  const all = campaigns.map((campaign, index) => ({ campaign, amount: BigInt(10 + 20 * index) * USDC }))
  await chain.send(bao, prepareDonateMany({ deployment, donations: all, token }))
  await chain.send(ada, prepareDonate({ deployment, campaign: campaigns[0] as Hex, amount: 3n * USDC, token }))
})
afterAll(() => chain?.stop())

async function openRound(): Promise<{ campaigns: Hex[]; round: number }> {
  const { deployment, client } = chain
  const terms = await roundTerms(chain, { start: (await chain.now()) + 60 })
  await chain.send(operator, prepareOpenRound({ deployment, terms }))
  const id = await getRoundCount(client, { deployment })
  const fund = { deployment, round: id, amount: 50n * USDC, token: terms.token, sponsor: operator.address }
  await chain.send(operator, prepareFundRound({ ...fund, termsHash: roundTermsHash(terms) }))
  const ids: Hex[] = []
  for (const name of ['a', 'b', 'c']) {
    const listing = await campaignTerms(chain, {
      round: id,
      opensAt: terms.start,
      closesAt: terms.end,
      digest: await textDigest(name),
      milestones: [{ share: 10_000, deadline: terms.end + 90 * 86_400, criteria: await textDigest('it') }],
    })
    await chain.send(lab, prepareCreateCampaign({ deployment, terms: listing }))
    ids.push(campaignId({ chainId: deployment.chainId, terms: listing }))
  }
  await chain.send(operator, prepareAdmitCampaigns({ deployment, round: id, campaigns: ids }))
  await chain.moveTo(terms.start)
  return { campaigns: ids, round: id }
}

/** What the cart's figures are computed from. */
async function quote(amounts: readonly bigint[]) {
  const { deployment, client } = chain
  const state = await getCartState(client, { deployment, campaigns, account: ada.address })
  const terms = state.rounds.get(round)
  if (!terms) throw new Error('The round is missing.')
  const lines = [...state.campaigns.values()].map(({ tally, donor, weight }, index) => ({
    tally,
    counted: donor.counted,
    pending: 0n,
    amount: amounts[index] ?? 0n,
    weight: BigInt(weight),
  }))
  return jointMatch({ round: terms, lines, others: null })
}

describe('the state of a cart', () => {
  test('is read in one go: tallies, the donor’s own part, windows, rounds, weights and balances', async () => {
    const { deployment, client } = chain
    const token = usdc(chain)
    const state = await getCartState(client, { deployment, campaigns, account: ada.address })
    expect([...state.campaigns.keys()]).toEqual(campaigns)
    const [first, second] = [...state.campaigns.values()]
    expect(first).toMatchObject({ tally: { total: 13n * USDC }, donor: { amount: 3n * USDC }, weight: 10_000 })
    expect(first?.window.round).toBe(round)
    expect(second).toMatchObject({ tally: { total: 30n * USDC }, donor: { amount: 0n } })
    expect(state.rounds.get(round)).toMatchObject({ pool: 50n * USDC, pinned: 0 })
    expect(state.balances.get(token)).toBe(await getTokenBalance(client, { token, account: ada.address }))
    expect(state.balances.get(NATIVE_TOKEN)).toBe(await getBalance(client, { address: ada.address }))
    expect(state.gasLimit).toBeGreaterThan(1_000_000n)
  })

  test('without an account has no balances, and the lab’s own gifts have no weight', async () => {
    const { deployment, client } = chain
    const stranger = await getCartState(client, { deployment, campaigns, account: null })
    expect([...stranger.balances]).toEqual([])
    await verifyAccount(chain, lab)
    const own = await getCartState(client, { deployment, campaigns, account: lab.address })
    expect([...own.campaigns.values()].map(({ weight }) => weight)).toEqual([0, 0, 0])
  })

  test('leaves out a campaign that does not exist, and reads the others', async () => {
    const unknown = getCartState(chain.client, {
      deployment: chain.deployment,
      campaigns: [pad('0x12'), ...campaigns],
      account: null,
    })
    expect([...(await unknown).campaigns.keys()]).toEqual(campaigns)
  })
})

describe('the joint match', () => {
  test('of one gift is what the contract previews, to the base unit', async () => {
    const { deployment, client } = chain
    const amount = 25n * USDC
    for (const [index, campaign] of campaigns.entries()) {
      const { lines } = await quote(campaigns.map((_, place) => (place === index ? amount : 0n)))
      const preview = await previewMatch(client, { deployment, campaign, donor: ada.address, amount })
      expect(preview.exact).toBe(true)
      expect(lines[index]?.rise).toBe(preview.rise)
    }
  })

  test('of three gifts is what the chain shows once they are given together', async () => {
    const { deployment } = chain
    const amounts = [25n * USDC, 10n * USDC, 20n * USDC]
    const expected = await quote(amounts)
    const donations = campaigns.map((campaign, index) => ({ campaign, amount: amounts[index] ?? 0n }))
    await chain.send(ada, prepareDonateMany({ deployment, donations, token: usdc(chain) }))
    const now = await quote([])
    expect(now.lines.map(({ before }) => before)).toEqual(expected.lines.map(({ after }) => after))
    expect(expected.rise).toBeLessThan(50n * USDC)
  })
})

describe('what a token takes signatures for', () => {
  test('the test token, like USDC: authorizations and permits', async () => {
    const token = usdc(chain)
    const signing = await getTokenSigning(chain.client, { token, owner: ada.address })
    expect(signing).toMatchObject({ hasAuthorization: true, permitNonce: 0n, domain: { verifyingContract: token } })
  })

  test('a contract that is no such token: nothing', async () => {
    const { permit2, campaigns: escrow } = chain.deployment
    for (const token of [permit2, escrow]) {
      expect(await getTokenSigning(chain.client, { token, owner: ada.address })).toBe(null)
    }
  })
})
