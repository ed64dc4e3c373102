import type { Address, Hex } from 'viem'
import { checkHash, checkNotEmpty } from '../../call/check-argument'
import { roundVotesCall } from '../../call/contracts/round-votes-call'

/** @property votes The round's RoundVotes contract. @property campaigns Members that the round has or had. */
type Input = { chainId: number; votes: Address; campaigns: readonly Hex[] }

/**
 * Adds what has matured in members of a sealed round to the supply of its votes, of which a quorum is a share. Anyone
 * may. Idempotent, and due again after a member's next release.
 */
export function prepareBringIn({ chainId, votes, campaigns }: Input) {
  const members = checkNotEmpty(campaigns, 'campaigns').map((campaign, i) => checkHash(campaign, `campaigns[${i}]`))
  const args = [members] as const
  return roundVotesCall({ chainId, to: votes }, 'bringIn', args, 'Count these campaigns in the votes of their round.')
}
