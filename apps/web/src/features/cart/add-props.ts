import { isNativeToken } from '@commonweight/domain/native-token'
import type { CampaignCard } from '@commonweight/domain/views/campaign'
import type { TokenView } from '@commonweight/domain/views/token'
import type { AddToCartProps } from './add-to-cart'

type Campaign = Pick<CampaignCard, 'id' | 'title' | 'token' | 'round' | 'firstDonation'>

/** Picks what the button needs, so that a page does not serialise the rest of a card. */
export function addToCartProps({ id, title, token, round, firstDonation }: Campaign): Omit<AddToCartProps, 'chainId'> {
  const campaign = { id, title, token: token.address, round: round?.id ?? null }
  return { campaign, amount: firstDonation?.amount ?? usualAmount(token) }
}

/** What a line begins with: 10 of a token, or 0.01 of the chain's own coin. */
export function usualAmount({ address, decimals }: TokenView): bigint {
  return isNativeToken(address) ? 10n ** BigInt(decimals - 2) : 10n ** BigInt(decimals + 1)
}
