'use client'
import type { Hex } from '@commonweight/domain/hex'
import { useEffect, useState } from 'react'
import { percentText } from '../../format/number'
import type { SiteChain } from '../../site-chain'
import { loadRuntime } from '../../transactions/load-runtime'
import { useFlows } from '../../transactions/store/use-flows'
import { useWallet } from '../../wallet/use-wallet'
import { useVerified } from './use-verified'
import { VerifyButton } from './verify-button'
import { verify as words } from './words'

/** For /me/[address]: shows the connected account's weight at each gate of the site, and the ways to be verified. */
type VerifyIdentityProps = { chain: SiteChain }

/** How far the connected account counts as one person at each gate, and the way to count more. */
export function VerifyIdentity({ chain }: VerifyIdentityProps) {
  const wallet = useWallet()
  const account = wallet.status === 'connected' ? wallet.account : null
  const weights = useWeights(chain, account)
  const first = weights?.[0]
  return (
    <section className="panel text-sm" aria-label={words.title} data-weight={first ?? ''}>
      <h2 className="text-base font-medium">{words.title}</h2>
      {!account && <p className="mt-2 text-soft">{words.unknown}</p>}
      {weights && (
        <ul className="mt-2 space-y-4">
          {chain.gates.map(({ address, name }, index) => {
            const weight = weights[index] ?? null
            return (
              <li key={address} data-gate-weight={weight ?? ''}>
                {chain.gates.length > 1 && <h3>{name}</h3>}
                <p className="text-soft">{weightText(weight)}</p>
                {weight === 0 && (
                  <div className="mt-2">
                    <VerifyButton chain={chain} gate={address} />
                  </div>
                )}
              </li>
            )
          })}
        </ul>
      )}
      <p className="mt-4 text-xs text-faint">
        {words.lead}{' '}
        <a className="underline underline-offset-4" href="/verification">
          {words.all}
        </a>
      </p>
    </section>
  )
}

function weightText(weight: number | null): string {
  if (weight === null) return words.unread
  return weight > 0 ? words.verified(percentText(weight)) : words.unverified
}

type Weights = { account: Hex; weights: (number | null)[] }

/** Basis points at each of the site's gates, in their order; null where a gate gave no answer. */
function useWeights(chain: SiteChain, account: Hex | null): Weights['weights'] | null {
  const [found, setFound] = useState<Weights | null>(null)
  const verified = useVerified()
  const ended = useFlows().filter(
    ({ scope, state }) => scope.startsWith('verify') && state.status === 'confirmed',
  ).length
  // biome-ignore lint/correctness/useExhaustiveDependencies: a registration that ended changes a weight
  useEffect(() => {
    if (!account) return
    let isStale = false
    const read = async (): Promise<void> => {
      const [{ client }, { getWeight }] = await Promise.all([
        loadRuntime(chain),
        import('@commonweight/sdk/read/get-weight'),
      ])
      const each = chain.gates.map(({ address: gate }) => getWeight(client, { gate, account }).catch(() => null))
      const weights = await Promise.all(each)
      if (!isStale) setFound({ account, weights })
    }
    read().catch(() => undefined)
    return () => {
      isStale = true
    }
  }, [chain, account, ended, verified])
  return found?.account === account ? (found?.weights ?? null) : null
}
