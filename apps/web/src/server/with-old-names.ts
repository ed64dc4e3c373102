import type { CampaignCard } from '@commonweight/domain/views/campaign'

/** What `firstDonation` was called in earlier releases. */
type OldNames = { firstGift: { gift: bigint; rise: bigint } | null }

/** A campaign as the API answers it: with the earlier names of its fields, until the API has versions. */
export function withOldNames<card extends CampaignCard>(card: card): card & OldNames {
  const { firstDonation } = card
  return { ...card, firstGift: firstDonation && { gift: firstDonation.amount, rise: firstDonation.rise } }
}
