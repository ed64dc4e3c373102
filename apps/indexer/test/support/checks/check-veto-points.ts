import { campaignsAbi } from '@commonweight/abi/generated'
import { rootOf } from '@commonweight/qf/chain/tally'
import { listBackings } from '@commonweight/read-models/accounts/list-backings'
import { type CountedEvent, vetoPoints } from '@commonweight/read-models/accounts/veto-points'
import type { Db } from '@commonweight/read-models/create-db'
import { bigintOf } from '@commonweight/read-models/from-row'
import { prepareVeto } from '@commonweight/sdk/prepare/campaigns/veto'
import type { Address, Hex } from 'viem'
import { readContract } from 'viem/actions'
import { expect } from 'vitest'
import { allPages } from '../all-pages'
import type { LocalChain } from '../local-chain'
import { isTaken } from './is-taken'

/**
 * A5: the points for a veto that follow from events alone equal those that the contract computes from its storage, for
 * every donor. Every veto that was cast had them. The contract accepts a veto exactly from the accounts that pages
 * offer it.
 */
export async function checkVetoPoints(chain: LocalChain, db: Db): Promise<void> {
  const campaigns = await db.campaign.findMany({ include: { submitted: true, vetoes: true } })
  for (const { id, minimum, submission: current, submitted, vetoes } of campaigns) {
    const points = async (account: string, number: number) => {
      const submission = submitted.find((candidate) => candidate.number === number)
      if (!submission) throw new Error(`There is no submission ${number} of ${id}.`)
      return vetoPoints({ submission, minimum: bigintOf(minimum), events: await eventsOf(db, id, account) })
    }
    for (const veto of vetoes) expect(bigintOf(veto.points)).toBe(await points(veto.donor, veto.submission))
    if (current === 0) continue
    for (const { account } of await db.donor.findMany({ where: { campaign: id } })) {
      const kept = await keptByContract(chain, id as Hex, account as Address)
      expect({ account, points: await points(account, current) }).toEqual({ account, points: kept })
    }
  }
  for (const account of chain.accounts) await checkOffers(chain, db, account)
}

/** Campaigns._vetoPoints, from its views. */
async function keptByContract({ client, deployment }: LocalChain, id: Hex, account: Address): Promise<bigint> {
  const at = { address: deployment.campaigns, abi: campaignsAbi } as const
  const [donor, kept, submission, measure] = await Promise.all([
    readContract(client, { ...at, functionName: 'donorOf', args: [id, account] }),
    readContract(client, { ...at, functionName: 'checkpointOf', args: [id, account] }),
    readContract(client, { ...at, functionName: 'submissionOf', args: [id] }),
    readContract(client, { ...at, functionName: 'measureOf', args: [id] }),
  ])
  if (donor.lastCountedAt >= submission.submittedAt) {
    if (kept.submission === submission.number) return kept.points
    if (donor.lastCountedAt > submission.submittedAt) return 0n
  }
  return rootOf(donor.counted, measure.minimum)
}

async function eventsOf(db: Db, campaign: string, donor: string): Promise<CountedEvent[]> {
  const where = { campaign, donor }
  const [donations, refreshes] = await Promise.all([db.donation.findMany({ where }), db.refresh.findMany({ where })])
  return [...donations, ...refreshes]
    .map(({ blockNumber, logIndex, at, counted }) => ({ blockNumber, logIndex, at, counted: bigintOf(counted) }))
    .sort((a, b) => Number(a.blockNumber - b.blockNumber) || a.logIndex - b.logIndex)
}

async function checkOffers(chain: LocalChain, db: Db, account: Address): Promise<void> {
  for (const { campaign, canVeto, vetoPoints: shown } of await allPages((query) => listBackings(db, account, query))) {
    const veto = prepareVeto({ deployment: chain.deployment, campaign: campaign.id })
    const offer = { campaign: campaign.id, account }
    expect({ ...offer, canVeto }).toEqual({ ...offer, canVeto: await isTaken(chain, account, veto) })
    if (canVeto) expect(shown).toBeGreaterThan(0n)
  }
}
