import type { Hex } from '@commonweight/domain/hex'
import { getCartState } from '@commonweight/sdk/read/get-cart-state'
import type { Runtime } from '../../../transactions/runtime'
import { browserFlows } from '../../../transactions/store/browser-flows'
import type { Donor } from '../lines/joint-figures'
import { pendingGifts } from '../lines/pending-gifts'

type Input = { runtime: Runtime; account: Hex; campaigns: readonly Hex[] }

/** An account as the chain has it for the campaigns of a cart, with what it has sent and no block has yet. */
export async function readDonor({ runtime, account, campaigns }: Input): Promise<Donor> {
  const { deployment } = runtime.chain
  const state = await getCartState(runtime.client, { deployment, campaigns, account })
  return { account, state, pending: pendingGifts(browserFlows().snapshot(), account) }
}
