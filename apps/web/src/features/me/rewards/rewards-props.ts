import type { Hex } from '@commonweight/domain/hex'
import type { CampaignCard } from '@commonweight/domain/views/campaign'
import type { TokenView } from '@commonweight/domain/views/token'
import type { SiteChain } from '../../../site-chain'

/** An account, and the campaigns of its page. */
export type RewardsProps = {
  chain: SiteChain
  account: Hex
  campaigns: {
    id: Hex
    title: string
    token: TokenView
    /** The campaign's round, if that is sealed: then it gives votes. */
    sealedRound: { id: number; title: string } | null
  }[]
}

/** Picks what the island needs. A round gives votes from its seal on. */
export function rewardsProps(chain: SiteChain, account: Hex, campaigns: readonly CampaignCard[]): RewardsProps {
  const isSealed = (round: CampaignCard['round']) => round?.state === 'sealed' || round?.state === 'closed'
  return {
    chain,
    account,
    campaigns: campaigns.map(({ id, title, token, round }) => {
      return { id, title, token, sealedRound: round && isSealed(round) ? { id: round.id, title: round.title } : null }
    }),
  }
}
