import { matchingRoundsAbi } from '@commonweight/abi/generated'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { RoundView } from '@commonweight/domain/views/round'
import type { Db } from '@commonweight/read-models/create-db'
import { readNow } from '@commonweight/read-models/freshness/read-head'
import { prepareCancel } from '@commonweight/sdk/prepare/campaigns/cancel'
import { prepareLeaveRound } from '@commonweight/sdk/prepare/campaigns/leave-round'
import { prepareSubmitEvidence } from '@commonweight/sdk/prepare/campaigns/submit-evidence'
import { prepareDisqualifyCampaign } from '@commonweight/sdk/prepare/rounds/disqualify-campaign'
import { prepareFundRound } from '@commonweight/sdk/prepare/rounds/fund-round'
import { prepareSealRound } from '@commonweight/sdk/prepare/rounds/seal-round'
import { isAddressEqual, numberToHex } from 'viem'
import { readContract } from 'viem/actions'
import { expect } from 'vitest'
import { type LocalChain, ZERO_ADDRESS } from '../local-chain'
import { isTaken } from './is-taken'

const DIGEST = numberToHex(1, { size: 32 })
const RUNNING = ['upcoming', 'open', 'building']
const UNCLAIMED = ['admitted', 'pinned']

/** What pages offer a lab now is what the contracts would take from it. */
export async function checkLabOffers(chain: LocalChain, db: Db, view: CampaignView): Promise<void> {
  const { deployment } = chain
  const campaign = view.id
  const now = await readNow(db)
  const isRunning = RUNNING.includes(view.state)
  const current = view.timeline.find(({ state }) => state === 'in-challenge' || state === 'releasable')
  const offered = {
    leaves: view.leaving !== null,
    submits: isRunning && !current && now >= view.submitsFrom,
    cancels: isRunning && mayCancel(view, now),
  }
  const by = (call: Parameters<typeof isTaken>[2]) => isTaken(chain, view.lab, call)
  expect({ campaign, ...offered }).toEqual({
    campaign,
    leaves: await by(prepareLeaveRound({ deployment, campaign })),
    submits: await by(prepareSubmitEvidence({ deployment, campaign, evidence: DIGEST })),
    cancels: await by(prepareCancel({ deployment, campaign })),
  })
}

/** As the page says it of a member: before the round's end, once the match is claimed, or once all is settled. */
function mayCancel({ standing, round }: CampaignView, now: number): boolean {
  if (!round || !UNCLAIMED.includes(standing)) return true
  return now < round.end || now >= round.settledFrom
}

/** Times and money that pages show of a round are what the contracts would accept, from the accounts concerned. */
export async function checkRoundOffers(chain: LocalChain, db: Db, view: RoundView): Promise<void> {
  const { client, deployment } = chain
  const round = view.id
  const now = await readNow(db)
  const at = { address: deployment.matchingRounds, abi: matchingRoundsAbi } as const
  expect(view.latestSealAt).toBe(
    Number(await readContract(client, { ...at, functionName: 'latestSealAt', args: [round] })),
  )
  const { isSealed } = await readContract(client, { ...at, functionName: 'roundOf', args: [round] })
  expect(await isTaken(chain, view.operator, prepareSealRound({ deployment, round }))).toBe(
    !isSealed && now >= view.sealableAt,
  )
  for (const { campaign, standing } of view.entries) {
    const isSettled = await readContract(client, { ...at, functionName: 'isSettled', args: [round, campaign] })
    expect(isSettled).toBe(standing === 'claimed' || now >= view.settledFrom)
    if (!UNCLAIMED.includes(standing)) continue
    const call = prepareDisqualifyCampaign({ deployment, round, campaign, reason: DIGEST })
    expect(await isTaken(chain, view.operator, call)).toBe(now < view.reviewEndsAt)
  }
  if (!isAddressEqual(view.token.address, ZERO_ADDRESS)) await checkFunding(chain, view)
  await checkUnused(chain, view)
}

/** Up to `fundRoom`, and no unit more. */
async function checkFunding(chain: LocalChain, { id: round, token, termsHash, fundRoom }: RoundView) {
  const { deployment, accounts } = chain
  const [payer] = accounts
  if (!payer) throw new Error('There is no account to pay from.')
  const fund = (amount: bigint) =>
    isTaken(
      chain,
      payer,
      prepareFundRound({ deployment, round, termsHash, sponsor: payer, amount, token: token.address }),
    )
  if (fundRoom === null) return expect(await fund(1n)).toBe(true)
  if (fundRoom > 0n) expect(await fund(1n)).toBe(true)
  expect(await fund(fundRoom + 1n)).toBe(false)
}

async function checkUnused({ client, deployment }: LocalChain, { id, unused, sponsors }: RoundView): Promise<void> {
  const at = { address: deployment.matchingRounds, abi: matchingRoundsAbi, functionName: 'reclaimable' } as const
  const of = (account: `0x${string}`) => readContract(client, { ...at, args: [id, account] })
  let due = unused.to === null ? 0n : await of(unused.to)
  for (const { sponsor, reclaimable } of sponsors) {
    if (sponsor === unused.to) continue
    expect(reclaimable).toBe(await of(sponsor))
    due += reclaimable
  }
  expect(unused.reclaimable).toBe(due)
}
