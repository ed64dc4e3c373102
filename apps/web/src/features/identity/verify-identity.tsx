'use client'
import { useEffect, useState } from 'react'
import { percentText } from '../../format/number'
import type { SiteChain } from '../../site-chain'
import { loadRuntime } from '../../transactions/load-runtime'
import { useFlows } from '../../transactions/store/use-flows'
import { useWallet } from '../../wallet/use-wallet'
import { VerifyButton } from './verify-button'
import { verify as words } from './words'

/** For /me/[address]: shows the connected account's weight at the gate and gets a voucher registered. */
type VerifyIdentityProps = { chain: SiteChain }

/** How far the connected account counts as one person, and the way to count more. */
export function VerifyIdentity({ chain }: VerifyIdentityProps) {
  const wallet = useWallet()
  const account = wallet.status === 'connected' ? wallet.account : null
  const [found, setFound] = useState<{ account: string; weight: number } | null>(null)
  const ended = useFlows().filter(({ scope, state }) => scope === 'verify' && state.status === 'confirmed').length
  // biome-ignore lint/correctness/useExhaustiveDependencies: a registration that ended changes the weight
  useEffect(() => {
    if (!account) return
    let isStale = false
    const read = async (): Promise<void> => {
      const [{ client }, { getWeight }] = await Promise.all([
        loadRuntime(chain),
        import('@commonweight/sdk/read/get-weight'),
      ])
      const weight = await getWeight(client, { gate: chain.deployment.voucherGate, account })
      if (!isStale) setFound({ account, weight })
    }
    read().catch(() => undefined)
    return () => {
      isStale = true
    }
  }, [chain, account, ended])
  const weight = found && found.account === account ? found.weight : null
  return (
    <section className="panel text-sm" aria-label={words.title} data-weight={weight ?? ''}>
      <h2 className="text-base font-medium">{words.title}</h2>
      {!account && <p className="mt-2 text-soft">{words.unknown}</p>}
      {weight !== null && (
        <p className="mt-2 text-soft">{weight > 0 ? words.verified(percentText(weight)) : words.unverified}</p>
      )}
      {weight === 0 && (
        <div className="mt-3">
          <VerifyButton chain={chain} />
        </div>
      )}
    </section>
  )
}
