import type { Hex } from '@commonweight/domain/hex'
import type { BackingView } from '@commonweight/domain/views/account'
import type { TokenView } from '@commonweight/domain/views/token'
import type { SiteChain } from '../../site-chain'

/** What the owner of one backing can do: refund, veto, count earlier gifts at today's weight. One island per backing. */
export type MyActionsProps = {
  chain: SiteChain
  account: Hex
  backing: Pick<BackingView, 'given' | 'counted' | 'refundable' | 'canVeto' | 'vetoPoints'> & {
    campaign: { id: Hex; title: string; state: string; token: TokenView }
  }
}

export function myActionsProps(chain: SiteChain, account: Hex, backing: BackingView): MyActionsProps {
  const { id, title, state, token } = backing.campaign
  const { given, counted, refundable, canVeto, vetoPoints } = backing
  return {
    ...{ chain, account },
    backing: {
      given,
      counted,
      refundable,
      canVeto,
      vetoPoints,
      campaign: { id, title, state, token },
    },
  }
}
