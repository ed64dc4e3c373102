import { prepareDonate } from '@commonweight/sdk/prepare/donations/donate'
import type { Hex } from 'viem'
import type { HDAccount } from 'viem/accounts'
import { ada, bao, chidi, donors } from './accounts'
import { type Chance, chanceOf, pick, split } from './chance'
import type { CampaignPlan, DonationsPlan, TokenSymbol } from './plan/campaign-plan'
import type { Stage } from './stage'
import type { Entry } from './timeline'

/** Every donation is a multiple of this amount. */
const DONATION_STEP: Record<TokenSymbol, string> = { USDC: '5', DAI: '5', ETH: '0.01' }
/** Donations of a slot share a block, as on a real chain. */
const SLOT_SECONDS = 3 * 3_600
const TWICE_FROM_STEPS = 6
const TWICE_SHARE = 0.4

/** @property amount Base units. */
export type Donation = { at: number; from: HDAccount; campaign: Hex; symbol: TokenSymbol; amount: bigint }

/** Who gives how much to a campaign, and when. Deterministic. */
export function donationsOf(stage: Stage, { key, donations, token }: CampaignPlan, campaign: Hex): Donation[] {
  if (!donations) return []
  const chance = chanceOf(key)
  const people = donorsOf(donations, chance)
  const step = stage.amount(DONATION_STEP[token], token)
  const given = split(donations.total, people.length, chance).flatMap((steps, i) => {
    const from = people[i]
    if (!from) return []
    return inOneOrTwo(steps, chance).map((part) => ({
      at: slot(stage, donations, chance),
      from,
      campaign,
      symbol: token,
      amount: BigInt(part) * step,
    }))
  })
  return given.sort((a, b) => a.at - b.at)
}

export function donationEntry(stage: Stage, { at, from, campaign, symbol, amount }: Donation): Entry {
  const { deployment } = stage
  const call = prepareDonate({ deployment, campaign, amount, token: stage.token(symbol).address })
  return { at, from, call, what: `a donation of ${from.address} to ${campaign}` }
}

function donorsOf({ donors: count, withVisitors }: DonationsPlan, chance: Chance): HDAccount[] {
  const visitors = withVisitors ? [ada, bao, chidi] : []
  return pick([...visitors, ...pick(donors, count - visitors.length, chance)], count, chance)
}

/** Some people give twice. */
function inOneOrTwo(steps: number, chance: Chance): number[] {
  if (steps < TWICE_FROM_STEPS || chance() > TWICE_SHARE) return [steps]
  const first = Math.max(1, Math.floor(steps * (0.2 + chance() * 0.5)))
  return [first, steps - first]
}

/** A second between the plan's days; all donations of a slot have the same. */
function slot(stage: Stage, { from, to }: DonationsPlan, chance: Chance): number {
  const second = stage.at(from + (to - from) * chance()) - stage.epoch
  const index = Math.floor(second / SLOT_SECONDS)
  const within = Math.floor(chanceOf(`slot ${index}`)() * SLOT_SECONDS)
  const at = stage.epoch + index * SLOT_SECONDS + within
  return Math.min(Math.max(at, stage.at(from)), stage.at(to))
}
