import { getUsedNonces } from '@commonweight/sdk/read/get-used-nonces'
import { useEffect, useState } from 'react'
import { getBlock } from 'viem/actions'
import { loadRuntime } from '../../../transactions/load-runtime'
import { useFlows } from '../../../transactions/store/use-flows'
import { type UnsentCart, unsentCarts } from '../../checkout/pay/earlier-carts'
import type { UnsentProps } from './unsent-props'

/** Carts whose time is not over and whose nonce is free on the chain; none while the chain does not answer. */
export function useUnsent({ chain, account }: UnsentProps): UnsentCart[] {
  const flows = useFlows()
  const [found, setFound] = useState<UnsentCart[]>([])
  useEffect(() => {
    let isStale = false
    const read = async (): Promise<UnsentCart[]> => {
      if (unsentCarts(flows, { account, now: 0 }).length === 0) return []
      const { client } = await loadRuntime(chain)
      const { timestamp } = await getBlock(client)
      const carts = unsentCarts(flows, { account, now: Number(timestamp) })
      const guarded = carts.flatMap((cart) => (isGuarded(cart) ? [cart] : []))
      const used = await getUsedNonces(client, { deployment: chain.deployment, donor: account, carts: guarded })
      return carts.filter((cart) => !isGuarded(cart) || !used[guarded.indexOf(cart)])
    }
    read()
      .catch(() => [])
      .then((carts) => !isStale && setFound(carts))
    return () => {
      isStale = true
    }
  }, [chain, account, flows])
  return found
}

type Guarded = UnsentCart & { usedOnceBy: 'router' | 'permit2' }

const isGuarded = (cart: UnsentCart): cart is Guarded => cart.usedOnceBy !== 'token'
