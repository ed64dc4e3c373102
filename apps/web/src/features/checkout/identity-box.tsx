'use client'
import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import { lazy, Suspense } from 'react'
import { tokenDigits } from '../../format/token-amount'
import type { SiteChain } from '../../site-chain'
import { signed } from './line-match'
import { checkout } from './words/checkout'

const VerifyButton = lazy(() =>
  import('../identity/verify-button').then((module) => ({ default: module.VerifyButton })),
)

const words = checkout.identity

/** Base units of `token`: what the cart's matched lines are, and what they bring now and once verified. */
export type IdentityBoxProps = {
  chain: SiteChain
  token: TokenView
  gate: Hex
  sum: bigint
  now: bigint
  verified: bigint
}

/** What being verified would change for this cart, and the way to it. */
export function IdentityBox({ chain, token, gate, sum, now, verified }: IdentityBoxProps) {
  const named = chain.gates.find(({ address }) => address === gate.toLowerCase())
  const name = chain.gates.length > 1 ? named?.name : null
  const rows = [
    { label: words.now, brings: now },
    { label: words.verified, brings: verified },
  ]
  return (
    <section className="panel" aria-labelledby={`identity-${gate}`} data-verified={verified.toString()}>
      <p className="text-xs text-faint">{name ? words.overAt(name) : words.over}</p>
      <h2 id={`identity-${gate}`} className="title mt-1 text-lg">
        {words.title}
      </h2>
      <table className="table mt-4" aria-label={words.label}>
        <thead>
          <tr>
            <th scope="col">
              {words.cart} ({token.symbol})
            </th>
            <th scope="col" className="text-right">
              {words.give}
            </th>
            <th scope="col" className="text-right">
              {words.adds}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, brings }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="num text-right">{tokenDigits(sum, token, 'exact')}</td>
              <td className="num text-right">{brings === 0n ? '0' : signed(brings, token)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="mt-4">
        <Suspense fallback={null}>
          <VerifyButton chain={chain} gate={gate} />
        </Suspense>
      </div>
      <p className="mt-3 text-xs text-faint">{words.later}</p>
    </section>
  )
}
