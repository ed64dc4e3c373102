import { roundVotesAbi } from '@commonweight/abi/generated'
import type { Address, Hex } from 'viem'
import { checkHash, checkNotEmpty } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

/** @property votes The round's RoundVotes contract. @property campaigns Members that the round has or had. */
export type PrepareBringInParameters = { chainId: number; votes: Address; campaigns: readonly Hex[] }

/**
 * Puts all that has matured in members of a sealed round into the supply of its votes, of which a quorum is a share;
 * anyone may. Idempotent, and due again after a member's next release.
 */
export function prepareBringIn({ chainId, votes, campaigns }: PrepareBringInParameters): PreparedCall {
  const members = checkNotEmpty(campaigns, 'campaigns').map((campaign, i) => checkHash(campaign, `campaigns[${i}]`))
  return {
    to: votes,
    data: encodeCall({ abi: roundVotesAbi, functionName: 'bringIn', args: [members] }),
    value: 0n,
    chainId,
    description: 'Count these campaigns in the votes of their round.',
  }
}
