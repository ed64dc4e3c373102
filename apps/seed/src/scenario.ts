import type { CanonicalDocument } from '@commonweight/domain/canonical'
import { prepareDonateMany } from '@commonweight/sdk/prepare/donations/donate-many'
import type { Hex } from 'viem'
import type { HDAccount } from 'viem/accounts'
import { ada, labOf } from './accounts'
import type { Donation } from './donations'
import { purseEntries, voucherEntries } from './people'
import { campaigns } from './plan/campaigns'
import { rounds } from './plan/rounds'
import type { Stage } from './stage'
import { type Entry, type Moment, moments } from './timeline'
import { writeCampaign } from './write-campaign'
import { writeRound } from './write-round'

const projects = campaigns.map(({ listing }) => listing.project)

const CART_ON = 118.6

/** The whole history of the demo, computed before anything is sent. */
export type Scenario = {
  moments: Moment[]
  documents: CanonicalDocument[]
  campaigns: { key: string; campaign: Hex }[]
  accounts: HDAccount[]
}

/** The same for the same chain: ids, digests and transactions follow from the plan and the first block's time. */
export async function scenario(stage: Stage): Promise<Scenario> {
  const roundNumber = (key: string | undefined) => rounds.findIndex((round) => round.key === key) + 1
  const writtenRounds = await Promise.all(rounds.map((plan, i) => writeRound(stage, { plan, round: i + 1 })))
  const written = await Promise.all(
    campaigns.map((plan) =>
      writeCampaign(stage, {
        plan,
        lab: labOf(plan.listing.project, projects.indexOf(plan.listing.project)),
        round: roundNumber(plan.round?.key),
      }),
    ),
  )
  const cart = cartOf(
    stage,
    written.filter(({ key }) => CART.some((line) => line.key === key)),
  )
  const donations = [...written.flatMap((campaign) => campaign.donations), ...cart.donations]
  const entries = [
    ...(await voucherEntries(stage)),
    ...purseEntries(stage, donations),
    ...writtenRounds.flatMap((round) => round.entries),
    ...written.flatMap((campaign) => campaign.entries),
    cart.entry,
  ]
  return {
    moments: moments(entries),
    documents: [...writtenRounds.map(({ document }) => document), ...written.flatMap(({ documents }) => documents)],
    campaigns: written.map(({ key, campaign }) => ({ key, campaign })),
    accounts: [...new Set(entries.map(({ from }) => from))],
  }
}

/** Ada's cart: donations to several campaigns of the open round. */
const CART = [
  { key: 'smol-lm-3', amount: '40' },
  { key: 'euro-llm', amount: '25' },
  { key: 'rwkv-7', amount: '15' },
] as const

function cartOf(
  stage: Stage,
  listed: readonly { key: string; campaign: Hex }[],
): { entry: Entry; donations: Donation[] } {
  const { deployment } = stage
  const at = stage.at(CART_ON)
  const donations = listed.map(({ key, campaign }): Donation => {
    const amount = stage.amount(CART.find((line) => line.key === key)?.amount ?? '0', 'USDC')
    return { at, from: ada, campaign, symbol: 'USDC', amount }
  })
  const call = prepareDonateMany({ deployment, donations: donations, token: stage.token('USDC').address })
  return { entry: { at, from: ada, call, what: "Ada's cart" }, donations }
}
