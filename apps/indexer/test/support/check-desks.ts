import { campaignsAbi } from '@commonweight/abi/generated'
import type { Db } from '@commonweight/db/create-db'
import { attesterTasks } from '@commonweight/db/queries/attester-tasks'
import { getCampaign } from '@commonweight/db/queries/get-campaign'
import { labCampaigns } from '@commonweight/db/queries/lab-campaigns'
import type { CampaignCard, Hex } from '@commonweight/db/views'
import { readContract } from 'viem/actions'
import { expect } from 'vitest'
import type { LocalChain } from './local-chain'

type Task = { campaign: Hex; number: number; evidence: Hex; milestone: number; approved: boolean; denied: boolean }

/** What waits for each account, as lab and as attester, is what the contracts say waits for it. */
export async function checkDesks(chain: LocalChain, db: Db, cards: CampaignCard[], blockNumber: bigint): Promise<void> {
  const atStake = await submissionsAtStake(chain, db, cards, blockNumber)
  for (const account of chain.accounts) {
    const own = cards.filter(({ lab }) => lab === account).map(({ id }) => id)
    expect((await labCampaigns(db, account)).map(({ id }) => id).sort()).toEqual(own.sort())
    const expected = atStake
      .filter(({ attesters }) => attesters.includes(account))
      .map(({ attesters, approvals, denials, ...task }) => ({
        ...task,
        approved: (approvals & (1 << attesters.indexOf(account))) > 0,
        denied: (denials & (1 << attesters.indexOf(account))) > 0,
      }))
    const tasks: Task[] = (await attesterTasks(db, account)).map(
      ({ campaign, submission, milestone, approved, denied }) => ({
        campaign: campaign.id,
        number: submission.number,
        evidence: submission.evidence,
        milestone: milestone.index,
        approved,
        denied,
      }),
    )
    expect(tasks.sort(byCampaign)).toEqual(expected.sort(byCampaign))
  }
}

async function submissionsAtStake({ client, deployment }: LocalChain, db: Db, cards: CampaignCard[], block: bigint) {
  const all = await Promise.all(
    cards.map(async ({ id, state }) => {
      const at = { address: deployment.campaigns, abi: campaignsAbi, args: [id], blockNumber: block } as const
      const [submission, evidence, progress, view] = await Promise.all([
        readContract(client, { ...at, functionName: 'submissionOf' }),
        readContract(client, { ...at, functionName: 'evidenceOf' }),
        readContract(client, { ...at, functionName: 'progressOf' }),
        getCampaign(db, id),
      ])
      if (!submission.open || state === 'failed' || state === 'cancelled' || !view) return []
      const { number, approvals, denials } = submission
      const { milestone } = progress
      return [{ campaign: id, number, evidence, milestone, approvals, denials, attesters: view.attesters }]
    }),
  )
  return all.flat()
}

function byCampaign(a: { campaign: Hex }, b: { campaign: Hex }): number {
  return a.campaign < b.campaign ? -1 : 1
}
