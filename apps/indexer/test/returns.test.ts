import type { CampaignView } from '@commonweight/domain/views/campaign'
import { listBackings } from '@commonweight/read-models/accounts/list-backings'
import { getCampaign } from '@commonweight/read-models/campaigns/get-campaign'
import { createDb, type Db } from '@commonweight/read-models/create-db'
import { campaignId } from '@commonweight/sdk/ids/campaign-id'
import { prepareApproveSubmission } from '@commonweight/sdk/prepare/campaigns/approve-submission'
import { prepareCancel } from '@commonweight/sdk/prepare/campaigns/cancel'
import { prepareCreateCampaign } from '@commonweight/sdk/prepare/campaigns/create-campaign'
import { prepareRelease } from '@commonweight/sdk/prepare/campaigns/release'
import { prepareSubmitEvidence } from '@commonweight/sdk/prepare/campaigns/submit-evidence'
import { prepareDonate } from '@commonweight/sdk/prepare/donations/donate'
import { prepareRefund } from '@commonweight/sdk/prepare/donations/refund'
import { prepareAdmitCampaigns } from '@commonweight/sdk/prepare/rounds/admit-campaigns'
import { prepareClaimMatch } from '@commonweight/sdk/prepare/rounds/claim-match'
import { prepareFundRound } from '@commonweight/sdk/prepare/rounds/fund-round'
import { prepareRecoverMatch } from '@commonweight/sdk/prepare/rounds/recover-match'
import { prepareSealRound } from '@commonweight/sdk/prepare/rounds/seal-round'
import { getTokenBalance } from '@commonweight/sdk/read/get-token-balance'
import { latestSealAt } from '@commonweight/sdk/terms/latest-seal-at'
import type { RoundTerms } from '@commonweight/sdk/terms/round-terms'
import { roundTermsHash } from '@commonweight/sdk/terms/round-terms-hash'
import type { DevRole } from '@commonweight/testkit/dev-accounts'
import type pg from 'pg'
import type { Hex } from 'viem'
import { getBlock } from 'viem/actions'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checkReturns } from './support/checks/check-returns'
import { forgetChain } from './support/checks/database-content'
import { type LocalChain, startLocalChain, ZERO_ADDRESS } from './support/local-chain'
import { digestOf, OWN } from './support/schedules/directed-schedule'
import { type Director, direct, openRound, type Sent } from './support/schedules/director'
import { DAY } from './support/schedules/scene'
import { caughtUp, connect } from './support/test-indexer'
import { startTestPostgres, type TestPostgres } from './support/test-postgres'

/** Of the first milestone; no amount below is divided by it evenly. */
const SHARE = 3_333
const GRACE = 14 * DAY

/** Chidi's one base unit is worth less than one after a release. */
const DONATIONS = { ada: 100_000_001n, bao: 33_333_333n, chidi: 1n } as const
type Donor = keyof typeof DONATIONS
const DONORS = Object.keys(DONATIONS) as Donor[]

let chain: LocalChain
let postgres: TestPostgres
let live: { url: string; client: pg.Client }
let db: Db
let base: string

beforeAll(async () => {
  ;[chain, postgres] = await Promise.all([startLocalChain(4_000_000_000), startTestPostgres()])
  const url = await postgres.database('returns')
  live = { url, client: await connect(url) }
  db = createDb(url)
  base = await chain.rpc('evm_snapshot')
})
afterAll(async () => {
  await Promise.all([db?.$disconnect(), live?.client.end(), chain?.stop()])
  await postgres?.stop()
})
beforeEach(async () => {
  await chain.rpc('evm_revert', [base])
  base = await chain.rpc('evm_snapshot')
  await forgetChain(live.client)
})

const play = (schedule: (director: Director) => Promise<void>) =>
  direct({ chain, rpcUrl: chain.rpcUrl, live, db }, schedule)

/** The campaign as pages show it, once it was compared with the contracts. */
async function shown(id: Hex): Promise<CampaignView> {
  await caughtUp(chain, live.client, () => [])
  const view = await getCampaign(db, id)
  if (!view) throw new Error(`Campaign ${id} is not there.`)
  await checkReturns(chain, view, (await getBlock(chain.client)).number)
  return view
}

const donateAll = ({ deployment, role, token }: Director, campaign: Hex): Sent[] =>
  DONORS.map((name) => [role(name), prepareDonate({ deployment, campaign, amount: DONATIONS[name], token })])

const refund = ({ deployment, role }: Director, campaign: Hex, donor: Donor): Sent => [
  role('operator'),
  prepareRefund({ deployment, campaign, donor: role(donor) }),
]

/** Two milestones, of which the first releases a third. */
async function list(director: Director, round?: { id: number; terms: RoundTerms }): Promise<Hex> {
  const { deployment, role, token } = director
  const closesAt = round?.terms.end ?? director.now() + 2 * DAY
  const first = (round ? latestSealAt(round.terms) : closesAt) + 5 * DAY
  const terms = {
    lab: role('lab'),
    payout: role('lab'),
    token,
    gate: deployment.voucherGate,
    round: round?.id ?? 0,
    digest: digestOf(7),
    opensAt: round?.terms.start ?? director.now(),
    closesAt,
    goal: 0n,
    threshold: 2,
    challengePeriod: DAY,
    vetoShare: 2_500,
    attesters: (['attester1', 'attester2', 'attester3'] as const).map((name) => role(name)).sort(),
    milestones: [
      { share: SHARE, deadline: first, criteria: digestOf(1) },
      { share: 10_000 - SHARE, deadline: first + 10 * DAY, criteria: digestOf(2) },
    ],
  }
  await director.block(1, [role('lab'), prepareCreateCampaign({ deployment, terms })])
  return campaignId({ chainId: deployment.chainId, terms })
}

async function releaseFirst(director: Director, campaign: Hex): Promise<void> {
  const { deployment, role } = director
  const approve = (name: DevRole): Sent => {
    const signatures = [{ signer: role(name), data: OWN }]
    return [role(name), prepareApproveSubmission({ deployment, campaign, submission: 1, signatures })]
  }
  await director.block(
    1,
    [role('lab'), prepareSubmitEvidence({ deployment, campaign, evidence: digestOf(4) })],
    ...(['attester1', 'attester2'] as const).map(approve),
  )
  await director.blockAt(director.now() + DAY, [role('chidi'), prepareRelease({ deployment, campaign })])
}

/** A sealed round whose match of the campaign was paid into its escrow, and a third of all released. */
async function matchedAndReleased(
  director: Director,
  unusedTo = ZERO_ADDRESS,
): Promise<{ campaign: Hex; round: number }> {
  const { deployment, role, token } = director
  const round = await openRound(director, { calculator: ZERO_ADDRESS, unusedTo })
  const campaign = await list(director, round)
  const { id, terms } = round
  const fund = prepareFundRound({
    deployment,
    round: id,
    termsHash: roundTermsHash(terms),
    sponsor: role('ada'),
    amount: 50_000_017n,
    token,
  })
  const admit = prepareAdmitCampaigns({ deployment, round: id, campaigns: [campaign] })
  await director.block(1, [role('ada'), fund], [role('operator'), admit])
  await director.blockAt(terms.start, ...donateAll(director, campaign))
  await director.blockAt(
    latestSealAt(terms),
    [role('chidi'), prepareSealRound({ deployment, round: id })],
    [role('chidi'), prepareClaimMatch({ deployment, round: id, campaign })],
  )
  await releaseFirst(director, campaign)
  return { campaign, round: id }
}

const unreleased = (amount: bigint) => (amount * BigInt(10_000 - SHARE)) / 10_000n

describe('M2: what goes back of a campaign, apart for donors and sponsors, as the contracts owe it', () => {
  test('failed after a release, with a match: before and after each refund, and after the match went back', async () => {
    await play(async (director) => {
      const { deployment, role, token } = director
      const { campaign, round } = await matchedAndReleased(director)
      const running = await shown(campaign)
      expect([running.state, running.returns, running.releasedShareBps]).toEqual(['building', null, SHARE])
      const { matched } = running
      expect(matched).toBeGreaterThan(0n)
      await director.blockAt(running.cutoff)

      // Nobody has written the failure down.
      const failed = await shown(campaign)
      const all = { refunded: 0n, recovered: 0n, recoverable: unreleased(matched), matchTo: null }
      const owed = unreleased(DONATIONS.ada) + unreleased(DONATIONS.bao)
      expect(failed.returns).toEqual({ ...all, refundable: owed, waiting: 2 })
      expect([failed.state, failed.canExpire]).toEqual(['failed', true])
      expect((await listBackings(db, role('chidi'))).items[0]?.refundable).toBe(0n)

      const balance = () => getTokenBalance(chain.client, { token, account: role('ada') })
      const before = await balance()
      await director.undoneAndDone(() => director.block(1, refund(director, campaign, 'ada')))
      expect((await balance()) - before).toBe(unreleased(DONATIONS.ada))
      const half = await shown(campaign)
      expect(half.returns).toMatchObject({
        refundable: unreleased(DONATIONS.bao),
        refunded: unreleased(DONATIONS.ada),
        waiting: 1,
      })
      expect(half.canExpire).toBe(false)

      // A second refund, and one of a part of a base unit, are refused and change nothing.
      const recover: Sent = [role('bao'), prepareRecoverMatch({ deployment, campaign, round })]
      const refused = [refund(director, campaign, 'ada'), refund(director, campaign, 'chidi')]
      await director.undoneAndDone(() => director.block(1, recover, recover, ...refused))
      const back = await shown(campaign)
      expect(back.returns).toMatchObject({ recoverable: 0n, recovered: unreleased(matched), waiting: 1 })
      expect(back.returns?.refunded).toBe(unreleased(DONATIONS.ada))

      await director.block(1, refund(director, campaign, 'bao'))
      const over = await shown(campaign)
      expect(over.returns).toMatchObject({ refundable: 0n, waiting: 0, refunded: owed })
      // The rest was released to the lab, except for rounding: less than a unit for each payment.
      const left = over.total - owed - unreleased(matched) - over.released
      expect(left).toBeGreaterThanOrEqual(0n)
      expect(left).toBeLessThan(5n)
    })
  })

  test('the match of a round whose terms name an account goes to that account', async () => {
    await play(async (director) => {
      const { campaign } = await matchedAndReleased(director, director.role('operator'))
      await director.blockAt((await shown(campaign)).cutoff)
      expect((await shown(campaign)).returns).toMatchObject({ matchTo: director.role('operator'), recovered: 0n })
    })
  })

  test('cancelled before anything was released: everything, of those who have not taken it', async () => {
    await play(async (director) => {
      const { deployment, role } = director
      const campaign = await list(director)
      await director.block(1, ...donateAll(director, campaign))
      expect((await shown(campaign)).returns).toBeNull()
      await director.undoneAndDone(() => director.block(1, [role('lab'), prepareCancel({ deployment, campaign })]))
      const none = { refunded: 0n, recoverable: 0n, recovered: 0n, matchTo: null }
      const given = DONATIONS.ada + DONATIONS.bao + DONATIONS.chidi
      expect((await shown(campaign)).returns).toEqual({ ...none, refundable: given, waiting: 3 })
      await director.undoneAndDone(() => director.block(1, refund(director, campaign, 'bao')))
      const view = await shown(campaign)
      expect(view.returns).toEqual({ ...none, refundable: given - DONATIONS.bao, refunded: DONATIONS.bao, waiting: 2 })
      expect([view.state, view.canExpire]).toEqual(['cancelled', false])
    })
  })

  test('overdue: from the second of its cutoff on, and without donations nothing', async () => {
    await play(async (director) => {
      const [campaign, empty] = [await list(director), await list({ ...director, token: ZERO_ADDRESS })]
      await director.block(1, ...donateAll(director, campaign))
      const { cutoff, timeline } = await shown(campaign)
      expect(cutoff).toBe((timeline[0]?.deadline ?? 0) + GRACE)
      await director.blockAt(cutoff - 1)
      expect((await shown(campaign)).returns).toBeNull()
      await director.blockAt(cutoff + 1)
      expect((await shown(campaign)).returns).toMatchObject({
        refundable: DONATIONS.ada + DONATIONS.bao + DONATIONS.chidi,
        waiting: 3,
      })
      expect((await shown(empty)).returns).toMatchObject({ refundable: 0n, waiting: 0, refunded: 0n })
    })
  })
})

test('a refund does not move its row: campaigns stay in the order of their last donations', async () => {
  await play(async (director) => {
    const { deployment, role } = director
    const older = await list(director)
    const newer = await list({ ...director, token: ZERO_ADDRESS })
    const ada = role('ada')
    await director.block(1, ...donateAll(director, older))
    await director.block(1, [ada, prepareDonate({ deployment, campaign: newer, amount: 5n, token: ZERO_ADDRESS })])
    const order = async () => (await listBackings(db, ada)).items.map(({ campaign }) => campaign.id)
    await director.block(1, [role('lab'), prepareCancel({ deployment, campaign: older })])
    await shown(older)
    expect(await order()).toEqual([newer, older])
    await director.block(1, refund(director, older, 'ada'))
    await shown(older)
    expect(await order()).toEqual([newer, older])
  })
})
