import type { Hex } from '@commonweight/domain/hex'
import { getCartState } from '@commonweight/sdk/read/get-cart-state'
import type { Runtime } from '../../../transactions/runtime'
import { type Gain, type GiftLine, gainsOf } from './gains-of'

/** What being verified would add for an account, from the chain alone. */
export async function readGains(
  { client, chain }: Pick<Runtime, 'client' | 'chain'>,
  account: Hex,
  lines: readonly GiftLine[],
): Promise<Gain[]> {
  const campaigns = lines.map(({ campaign }) => campaign)
  return gainsOf(await getCartState(client, { deployment: chain.deployment, campaigns, account }), lines)
}
