import type { Hex } from '@commonweight/domain/hex'
import { addressOf, idOf } from './rows-writer'

export type LargeOptions = {
  /** Campaigns of the large round. */
  members: number
  /** All campaigns; at least 3,000. */
  campaigns: number
  donations: number
  donors: number
}

export const LARGE: LargeOptions = { members: 500, campaigns: 3_000, donations: 1_000_000, donors: 500_000 }
export const MIN_CAMPAIGNS = 3_000

export const TOKEN = { address: addressOf('token'), symbol: 'USDC', name: 'USD Coin', decimals: 6 }
export const ROUNDS = 60
/** The first rounds after the large one are over and sealed. */
export const SEALED_ROUNDS = 20
/** Since long ago and until long after anybody reads it. */
export const OPENED = 1_700_000_000
export const CLOSES = 4_000_000_000

/** Who and what pages must bear: the account, or the campaign's number, with the most of something. */
export const HEAVY = {
  /** Gave 10,000 donations to 2,000 campaigns, and has 300 operators. */
  donor: addressOf('donor 0'),
  donations: 10_000,
  operators: 300,
  /** Has a submission before it in 2,000 campaigns. */
  attester: addressOf('heavy attester'),
  tasks: 2_000,
  /** Has 600 campaigns. */
  lab: addressOf('heavy lab'),
  labCampaigns: 600,
  /** Has the 50 campaigns of the large round from number 65 on, with about 100,000 donations. */
  busyLab: addressOf('busy lab'),
  busyFrom: 65,
  busyCampaigns: 50,
  /** Failed, with a twentieth of all donations; and cancelled, with a fiftieth. */
  failed: 500,
  cancelled: 501,
  /** 2,000 backers vetoed its submission. */
  vetoed: 502,
  vetoes: 2_000,
  /** Applied to the large round and were not admitted. */
  applicants: 300,
  /** Sponsors of the large round, and campaigns that its operator could not admit. */
  sponsors: 300,
  skips: 100,
} as const

/** The most popular campaigns of the large round come first. */
export function campaignOf(index: number): Hex {
  return idOf(`campaign ${index}`)
}

export function donorOf(index: number): Hex {
  return index === 0 ? HEAVY.donor : addressOf(`donor ${index}`)
}

export function labOf(index: number, { members }: LargeOptions): Hex {
  if (index >= members && index < members + HEAVY.labCampaigns) return HEAVY.lab
  const isBusy = index >= HEAVY.busyFrom && index < HEAVY.busyFrom + HEAVY.busyCampaigns
  return isBusy ? HEAVY.busyLab : addressOf(`lab ${Math.floor(index / 2)}`)
}

/** Which round a campaign applies to; null: none. */
export function roundOf(index: number, { members }: LargeOptions): number | null {
  if (index < members) return 1
  if (index >= members + HEAVY.tasks && index < members + HEAVY.tasks + HEAVY.applicants) return 1
  return index % 3 === 0 ? 2 + (index % (ROUNDS - 1)) : null
}

/** Applicants of the large round wait; all others are admitted. */
export function isAdmitted(index: number, options: LargeOptions): boolean {
  const round = roundOf(index, options)
  return round !== null && (round > 1 || index < options.members)
}

/** What a campaign became, apart from those that are heavy: of ten, one each failed, was cancelled, was completed. */
export function endingOf(index: number, { members }: LargeOptions): 'failed' | 'cancelled' | 'completed' | null {
  if (index === HEAVY.failed) return 'failed'
  if (index === HEAVY.cancelled) return 'cancelled'
  if (index < members + HEAVY.tasks) return null
  return ([null, 'failed', 'cancelled', 'completed'] as const)[index % 10] ?? null
}

export function hasSubmission(index: number, { members }: LargeOptions): boolean {
  return index > HEAVY.cancelled && index >= members && index < members + HEAVY.tasks
}
