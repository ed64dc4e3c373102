import { campaignsAbi, matchingRoundsAbi } from '@commonweight/abi/generated'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import { prepareExpire } from '@commonweight/sdk/prepare/campaigns/expire'
import { prepareRecoverMatch } from '@commonweight/sdk/prepare/rounds/recover-match'
import { getContractEvents, readContract } from 'viem/actions'
import { expect } from 'vitest'
import type { LocalChain } from '../local-chain'
import { isTaken } from './is-taken'

const FULL_SHARE = 10_000n

type Chain = Pick<LocalChain, 'client' | 'deployment' | 'accounts'>

/** What pages show as going back from a campaign, and to which account, is what the contracts owe and have paid. */
export async function checkReturns(chain: Chain, view: CampaignView, blockNumber: bigint): Promise<void> {
  await checkOffers(chain, view)
  if (view.state !== 'failed' && view.state !== 'cancelled') return expect(view.returns).toBeNull()
  const [owed, paid, match] = await Promise.all([
    owedTo(chain, view, blockNumber),
    paidBack(chain, view, blockNumber),
    matchOf(chain, view, blockNumber),
  ])
  expect(view.returns).toEqual({
    refundable: sum(owed),
    waiting: owed.filter((amount) => amount > 0n).length,
    refunded: sum(paid.donors),
    recoverable: match.recoverable,
    recovered: sum(paid.round),
    matchTo: match.to,
  })
}

/** Pages offer to write the failure down, and to return the match, where the contracts would do it. */
async function checkOffers({ client, deployment, accounts }: Chain, view: CampaignView): Promise<void> {
  const [account] = accounts
  if (!account) throw new Error('The chain has no accounts.')
  const campaign = view.id
  expect(view.canExpire).toBe(await isTaken({ client }, account, prepareExpire({ deployment, campaign })))
  if (!view.round) return
  const recover = prepareRecoverMatch({ deployment, round: view.round.id, campaign })
  expect((view.returns?.recoverable ?? 0n) > 0n).toBe(await isTaken({ client }, account, recover))
}

/** What Campaigns would pay each of its donors now. */
async function owedTo({ client, deployment }: Chain, { id }: CampaignView, blockNumber: bigint): Promise<bigint[]> {
  const at = { address: deployment.campaigns, abi: campaignsAbi } as const
  const donations = await getContractEvents(client, {
    ...at,
    eventName: 'Donated',
    args: { campaign: id },
    fromBlock: 0n,
    toBlock: blockNumber,
    strict: true,
  })
  const donors = [...new Set(donations.map(({ args }) => args.donor))]
  return Promise.all(
    donors.map((donor) => readContract(client, { ...at, functionName: 'refundable', args: [id, donor], blockNumber })),
  )
}

async function paidBack({ client, deployment }: Chain, { id }: CampaignView, toBlock: bigint) {
  const events = await getContractEvents(client, {
    address: deployment.campaigns,
    abi: campaignsAbi,
    eventName: 'Refunded',
    args: { campaign: id },
    fromBlock: 0n,
    toBlock,
    strict: true,
  })
  const toRound = ({ args }: (typeof events)[number]) =>
    args.donor.toLowerCase() === deployment.matchingRounds.toLowerCase()
  return {
    donors: events.filter((event) => !toRound(event)).map(({ args }) => args.amount),
    round: events.filter(toRound).map(({ args }) => args.amount),
  }
}

/** The round's own note of what it paid and has not taken back, less what was released of it. */
async function matchOf({ client, deployment }: Chain, { id, round }: CampaignView, blockNumber: bigint) {
  if (!round) return { recoverable: 0n, to: null }
  const at = { address: deployment.matchingRounds, abi: matchingRoundsAbi, blockNumber } as const
  const [entry, terms, { releasedShare }] = await Promise.all([
    readContract(client, { ...at, functionName: 'entryOf', args: [round.id, id] }),
    readContract(client, { ...at, functionName: 'roundOf', args: [round.id] }),
    readContract(client, {
      address: deployment.campaigns,
      abi: campaignsAbi,
      functionName: 'progressOf',
      args: [id],
      blockNumber,
    }),
  ])
  const recoverable = (entry.matched * (FULL_SHARE - BigInt(releasedShare))) / FULL_SHARE
  return { recoverable, to: BigInt(terms.unusedTo) === 0n ? null : (terms.unusedTo.toLowerCase() as `0x${string}`) }
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n)
}
