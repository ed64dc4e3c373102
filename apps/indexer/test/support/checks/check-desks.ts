import { campaignsAbi } from '@commonweight/abi/generated'
import type { Hex } from '@commonweight/domain/hex'
import type { AttesterTask } from '@commonweight/domain/views/account'
import type { CampaignCard } from '@commonweight/domain/views/campaign'
import { listAttesterTasks } from '@commonweight/read-models/accounts/list-attester-tasks'
import { getCampaign } from '@commonweight/read-models/campaigns/get-campaign'
import { listLabCampaigns } from '@commonweight/read-models/campaigns/list-lab-campaigns'
import type { Db } from '@commonweight/read-models/create-db'
import { prepareApproveSubmission } from '@commonweight/sdk/prepare/campaigns/approve-submission'
import { prepareDenySubmission } from '@commonweight/sdk/prepare/campaigns/deny-submission'
import type { Address } from 'viem'
import { readContract } from 'viem/actions'
import { expect } from 'vitest'
import { allPages } from '../all-pages'
import type { LocalChain } from '../local-chain'
import { isTaken } from './is-taken'

type Task = Pick<AttesterTask, 'approved' | 'denied' | 'isWaiting' | 'dueAt'> & {
  campaign: Hex
  number: number
  evidence: Hex
  milestone: number
}

/** What waits for each account, as lab and as attester, is what the contracts say waits for it. */
export async function checkDesks(chain: LocalChain, db: Db, cards: CampaignCard[], blockNumber: bigint): Promise<void> {
  const current = await currentSubmissions(chain, db, cards, blockNumber)
  for (const account of chain.accounts) {
    const own = cards.filter(({ lab }) => lab === account).map(({ id }) => id)
    expect((await allPages((query) => listLabCampaigns(db, account, query))).map(({ id }) => id).sort()).toEqual(
      own.sort(),
    )
    const expected = current
      .filter(({ attesters }) => attesters.includes(account))
      .map(({ attesters, approvals, denials, challengeEndsAt, ...task }) => {
        const bit = 1 << attesters.indexOf(account)
        const [approved, denied] = [(approvals & bit) > 0, (denials & bit) > 0]
        return { ...task, approved, denied, isWaiting: !approved && !denied && challengeEndsAt === 0 }
      })
    const shown = await allPages((query) => listAttesterTasks(db, account, query))
    expect((await listAttesterTasks(db, account)).waiting).toBe(shown.filter(({ isWaiting }) => isWaiting).length)
    for (const task of shown) await checkOffers(chain, account, task)
    expect(shown.map(placeOf)).toEqual(shown.map(placeOf).sort())
    const tasks: Task[] = shown.map(({ campaign, submission, milestone, approved, denied, isWaiting, dueAt }) => ({
      campaign: campaign.id,
      number: submission.number,
      evidence: submission.evidence,
      milestone: milestone.index,
      approved,
      denied,
      isWaiting,
      dueAt,
    }))
    expect(tasks.sort(byCampaign)).toEqual(expected.sort(byCampaign))
  }
}

/** The desk offers what the contracts would take from the attester, in the challenge window and after it too. */
async function checkOffers(chain: LocalChain, account: Address, task: AttesterTask): Promise<void> {
  const signature = { signer: account, data: '0x' } as const
  const call = { deployment: chain.deployment, campaign: task.campaign.id, submission: task.submission.number }
  const approve = prepareApproveSubmission({ ...call, signatures: [signature] })
  const deny = prepareDenySubmission({ ...call, signature })
  expect({ canApprove: task.canApprove, canDeny: task.canDeny }).toEqual({
    canApprove: await isTaken(chain, account, approve),
    canDeny: await isTaken(chain, account, deny),
  })
}

async function currentSubmissions({ client, deployment }: LocalChain, db: Db, cards: CampaignCard[], block: bigint) {
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
      const { number, approvals, denials, challengeEndsAt } = submission
      const { milestone, cutoff } = progress
      const dueAt = challengeEndsAt || cutoff
      const { attesters } = view
      return [{ campaign: id, number, evidence, milestone, approvals, denials, challengeEndsAt, dueAt, attesters }]
    }),
  )
  return all.flat()
}

/** Sorts as text: what waits first, then what could still be approved, is approved, was denied; by time within each. */
function placeOf({ isWaiting, canApprove, approved, dueAt }: AttesterTask): string {
  const rank = isWaiting ? 0 : canApprove ? 1 : approved ? 2 : 3
  return `${rank} ${String(dueAt).padStart(12, '0')}`
}

function byCampaign(a: { campaign: Hex }, b: { campaign: Hex }): number {
  return a.campaign < b.campaign ? -1 : 1
}
