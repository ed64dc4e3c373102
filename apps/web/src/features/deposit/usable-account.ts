import { type Hex, lowerHex } from '@commonweight/domain/hex'
import type { SiteChain } from '../../site-chain'
import { deposit as words } from './words'

const { problems } = words

/** Precompiled contracts and the zero address: nobody has a key for one of these. */
const MAX_RESERVED = 0xffffn
/** What people burn tokens with, and what stands for a chain's coin in other lists. */
const NOBODYS: readonly Hex[] = [
  `0x${'0'.repeat(36)}dead`,
  `0xdead${'0'.repeat(36)}`,
  `0x${'e'.repeat(40)}`,
  `0x${'f'.repeat(40)}`,
]

/** Why an account could never take a refund, in words; null: it may. */
export function unusableAccount(
  { deployment, tokens }: Pick<SiteChain, 'deployment' | 'tokens'>,
  campaign: { token: { address: Hex } },
  account: Hex,
): string | null {
  if (BigInt(account) <= MAX_RESERVED || NOBODYS.includes(account)) return problems.nobody
  const contracts = Object.values(deployment).filter((value): value is Hex => typeof value === 'string')
  const ofSite = [...contracts, ...tokens.map(({ address }) => address), campaign.token.address]
  return ofSite.some((address) => lowerHex(address) === account) ? problems.contract : null
}
