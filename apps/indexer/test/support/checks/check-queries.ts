import { campaignsAbi, matchingRoundsAbi, matchPreviewAbi } from '@commonweight/abi/generated'
import type { Hex } from '@commonweight/domain/hex'
import type { BackingView } from '@commonweight/domain/views/account'
import type { CampaignCard, CampaignView } from '@commonweight/domain/views/campaign'
import { listBackings } from '@commonweight/read-models/accounts/list-backings'
import { loadBackingTotals } from '@commonweight/read-models/accounts/load-backing-totals'
import { getCampaign } from '@commonweight/read-models/campaigns/get-campaign'
import { listCampaigns } from '@commonweight/read-models/campaigns/list-campaigns'
import type { Db } from '@commonweight/read-models/create-db'
import { listDonations } from '@commonweight/read-models/donations/list-donations'
import { getRound } from '@commonweight/read-models/rounds/get-round'
import { listRounds } from '@commonweight/read-models/rounds/list-rounds'
import { loadStats } from '@commonweight/read-models/site/load-stats'
import { getBlock, getContractEvents, readContract } from 'viem/actions'
import { expect } from 'vitest'
import { allPages } from '../all-pages'
import type { LocalChain } from '../local-chain'
import { checkDesks } from './check-desks'
import { checkLabOffers, checkRoundOffers } from './check-offers'
import { checkReturns } from './check-returns'

const SORTS = ['open-first', 'newest', 'closing', 'most-funded', 'most-donors'] as const

/** What pages show is what the contracts answer at the same block. */
export async function checkQueries(chain: LocalChain, db: Db): Promise<void> {
  const { number: blockNumber } = await getBlock(chain.client)
  const cards = await allPages((page) => listCampaigns(db, page))
  for (const { id } of cards) {
    const view = await getCampaign(db, id)
    expect(view).not.toBeNull()
    if (!view) continue
    await checkCampaign(chain, db, view, blockNumber)
    await checkReturns(chain, view, blockNumber)
    await checkLabOffers(chain, db, view)
  }
  for (const { id } of await listRounds(db)) await checkRound(chain, db, id, blockNumber)
  for (const account of chain.accounts) await checkBackings(chain, db, account, blockNumber)
  await checkDesks(chain, db, cards, blockNumber)
  await checkLists(db, cards)
}

async function checkCampaign({ client, deployment }: LocalChain, db: Db, view: CampaignView, blockNumber: bigint) {
  const at = { address: deployment.campaigns, abi: campaignsAbi, args: [view.id], blockNumber } as const
  const [submission, isFailed, claimable] = await Promise.all([
    readContract(client, { ...at, functionName: 'submissionOf' }),
    readContract(client, { ...at, functionName: 'isFailed' }),
    readContract(client, { ...at, functionName: 'claimable' }),
  ])
  const isOver = view.state === 'failed' || view.state === 'cancelled'
  expect({ isOver, claimable: view.claimable }).toEqual({ isOver: isFailed, claimable })
  expect(view.timeline.map(({ shareBps }) => shareBps).reduce((sum, share) => sum + share, 0)).toBe(10_000)
  expect(view.timeline.map(({ deadline }) => deadline)).toEqual(
    await deadlinesOf({ client, deployment }, view, blockNumber),
  )
  const last = view.timeline
    .map((milestone) => milestone.submission)
    .find((shown) => shown?.number === submission.number)
  const bitsOf = (words: { attester: Hex }[] = []) =>
    words.reduce((bits, { attester }) => bits | (1 << view.attesters.indexOf(attester)), 0)
  expect([bitsOf(last?.approvals), bitsOf(last?.denials)]).toEqual([submission.approvals, submission.denials])
  expect((await sumDonations(db, view.id)) + view.matched).toBe(view.total)
}

async function sumDonations(db: Db, campaign: Hex): Promise<bigint> {
  let sum = 0n
  let after: string | undefined
  do {
    const page = await listDonations(db, campaign, { limit: 100, ...(after ? { after } : {}) })
    for (const { amount } of page.items) sum += amount
    after = page.next ?? undefined
  } while (after)
  return sum
}

/** As created, or as the last extension of that milestone says. */
async function deadlinesOf(
  { client, deployment }: Pick<LocalChain, 'client' | 'deployment'>,
  view: CampaignView,
  toBlock: bigint,
) {
  const at = { address: deployment.campaigns, abi: campaignsAbi } as const
  const extensions = await getContractEvents(client, {
    ...at,
    eventName: 'Extended',
    args: { campaign: view.id },
    fromBlock: 0n,
    toBlock,
    strict: true,
  })
  return Promise.all(
    view.timeline.map(async ({ index }) => {
      const extension = extensions.find(({ args }) => args.milestone === BigInt(index))
      const args = [view.id, BigInt(index)] as const
      const [, deadline] = await readContract(client, {
        ...at,
        functionName: 'milestoneOf',
        args,
        blockNumber: toBlock,
      })
      return Number(extension?.args.deadline ?? deadline)
    }),
  )
}

async function checkRound(chain: LocalChain, db: Db, id: number, blockNumber: bigint) {
  const { client, deployment } = chain
  const at = { address: deployment.matchingRounds, abi: matchingRoundsAbi, blockNumber } as const
  const preview = { address: deployment.matchPreview, abi: matchPreviewAbi, blockNumber } as const
  const view = await getRound(db, id)
  const round = await readContract(client, { ...at, functionName: 'roundOf', args: [id] })
  expect({
    pool: view?.pool,
    weight: view?.weight,
    pinned: view?.pinnedCount,
    early: view?.early,
    isComputed: view?.isComputed,
  }).toEqual({
    pool: round.pool,
    weight: round.weight,
    pinned: round.pinned,
    early: round.early,
    isComputed: round.isComputed,
  })
  for (const entry of view?.entries ?? []) {
    const isOut = entry.state === 'failed' || entry.state === 'cancelled'
    if (entry.standing === 'claimed' && !round.isComputed) expect(entry.explanation?.matched).toBe(entry.claimed)
    // A claimed match is what was paid; a failed campaign is due nothing, whatever the round would compute.
    if (entry.standing === 'claimed' || isOut) continue
    // What a computed result gives is not on the chain before the claim.
    if (round.isComputed) {
      expect(entry.match).toBe(0n)
      continue
    }
    const expected = await readContract(client, { ...preview, functionName: 'matchOf', args: [id, entry.campaign] })
    expect(entry.match).toBe(expected)
    expect(entry.explanation?.matched ?? 0n).toBe(expected)
  }
  if (view) await checkRoundOffers(chain, db, view)
}

async function checkBackings({ client, deployment }: LocalChain, db: Db, account: `0x${string}`, blockNumber: bigint) {
  const at = { address: deployment.campaigns, abi: campaignsAbi, functionName: 'refundable', blockNumber } as const
  const backings = await allPages((query) => listBackings(db, account, query))
  for (const { campaign, refundable, given, donations, donationCount } of backings) {
    const expected = await readContract(client, { ...at, args: [campaign.id, account] })
    const isOver = campaign.state === 'failed' || campaign.state === 'cancelled'
    expect(refundable).toBe(isOver ? expected : 0n)
    expect(donations.length).toBe(Math.min(donationCount, 10))
    if (donationCount <= 10) expect(donations.reduce((sum, { amount }) => sum + amount, 0n)).toBe(given)
  }
  await checkTotals(db, account, backings)
}

/** Sums over everything are those of the single backings. */
async function checkTotals(db: Db, account: `0x${string}`, backings: readonly BackingView[]): Promise<void> {
  const totals = await loadBackingTotals(db, account)
  const tokens = new Set(backings.map(({ campaign }) => campaign.token.address))
  expect(new Set(totals.map(({ token }) => token.address))).toEqual(tokens)
  for (const { token, ...sums } of totals) {
    const own = backings.filter(({ campaign }) => campaign.token.address === token.address)
    const sum = (name: keyof typeof sums) => own.reduce((total, backing) => total + backing[name], 0n)
    const [given, released, refunded] = [sum('given'), sum('released'), sum('refunded')]
    expect(sums).toEqual({ given, released, refunded, refundable: sum('refundable') })
  }
}

/** Every order and filter gives each campaign once, and the state in SQL is the state in TypeScript. */
async function checkLists(db: Db, cards: CampaignCard[]): Promise<void> {
  const ids = cards.map(({ id }) => id).sort()
  for (const sort of SORTS)
    expect((await allPages((page) => listCampaigns(db, { sort, ...page }))).map(({ id }) => id).sort()).toEqual(ids)
  for (const state of new Set(cards.map((card) => card.state))) {
    const expected = cards.filter((card) => card.state === state).map(({ id }) => id)
    expect((await allPages((page) => listCampaigns(db, { state, ...page }))).map(({ id }) => id)).toEqual(expected)
  }
  expect((await loadStats(db)).campaigns).toBe(cards.length)
}
