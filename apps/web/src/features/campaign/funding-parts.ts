import { shortHex } from '@commonweight/domain/hex'
import type { CampaignCard } from '@commonweight/domain/views/campaign'
import { funding } from './words'

/** Where a part of a campaign's money is; `swatch` is how a legend marks it, `fill` how a bar does. */
export type FundingPart = {
  key: 'released' | 'escrow' | 'estimated' | 'refundable' | 'recoverable' | 'refunded' | 'recovered' | 'rounding'
  amount: bigint
  text: string
  swatch: string
  fill: string
  /** Still expected, so not part of what was given. */
  isExpected?: boolean
}

/** How parts are marked that more than one list names. */
export const INK = { swatch: 'bg-ink', fill: 'fill-ink' }
export const ESCROW = { swatch: 'bg-line-strong', fill: 'fill-line-strong' }
export const HATCHED = {
  swatch: 'bg-[repeating-linear-gradient(-45deg,var(--ink)_0_1.5px,transparent_1.5px_5px)] border border-ink',
  fill: 'fill-none',
}
const WENT_BACK = { swatch: 'bg-line', fill: 'fill-line' }

export type FundedCampaign = Pick<CampaignCard, 'total' | 'released' | 'estimatedMatch' | 'returns' | 'round'>

/**
 * The parts add to what was given and matched, except for the estimated match. Empty parts that say nothing are left
 * out.
 */
export function fundingParts(campaign: FundedCampaign): FundingPart[] {
  const { total, released, estimatedMatch, returns } = campaign
  const toLab: FundingPart = { key: 'released', amount: released, text: funding.released, ...INK }
  if (returns) return [toLab, ...returningParts(campaign, returns)]
  return [
    toLab,
    { key: 'escrow', amount: total - released, text: funding.escrow, ...ESCROW },
    ...(estimatedMatch > 0n
      ? [
          {
            key: 'estimated',
            amount: estimatedMatch,
            text: funding.estimated,
            ...HATCHED,
            isExpected: true,
          } as const,
        ]
      : []),
  ]
}

/**
 * Parts of a campaign that failed or was cancelled. Gifts and match are apart, and so is what is still due and what was
 * paid back.
 */
function returningParts(
  { total, released, round }: FundedCampaign,
  returns: NonNullable<CampaignCard['returns']>,
): FundingPart[] {
  const { refundable, refunded, recoverable, recovered, waiting, matchTo } = returns
  const words = funding.returns
  const whom = matchTo ? words.account(shortHex(matchTo)) : words.sponsors(round?.title ?? '')
  const parts: FundingPart[] = [
    {
      key: 'refundable',
      amount: refundable,
      text: words.refundable(waiting),
      swatch: 'bg-bad/45',
      fill: 'fill-bad/45',
    },
    { key: 'refunded', amount: refunded, text: words.refunded, ...WENT_BACK },
    {
      key: 'recoverable',
      amount: recoverable,
      text: words.recoverable(whom),
      swatch: 'bg-wait/45',
      fill: 'fill-wait/45',
    },
    { key: 'recovered', amount: recovered, text: words.recovered(whom), ...WENT_BACK },
  ]
  const rounding = total - released - refundable - refunded - recoverable - recovered
  return [
    ...parts.filter(({ key, amount }) => amount > 0n || key === 'refundable' || key === 'refunded'),
    ...(rounding > 0n ? [{ key: 'rounding', amount: rounding, text: words.rounding, ...WENT_BACK } as const] : []),
  ]
}
