'use client'
import type { Hex } from '@commonweight/domain/hex'
import { lazy, Suspense, useState } from 'react'
import type { SiteChain } from '../../site-chain'
import { FlowButton } from '../../transactions/button/flow-button'
import type { WayProps } from './ways/way-props'
import { verify as words } from './words'

const WAYS = {
  voucher: lazy(() => import('./ways/voucher-way').then((module) => ({ default: module.VoucherWay }))),
  eas: lazy(() => import('./ways/eas-way').then((module) => ({ default: module.EasWay }))),
  passport: lazy(() => import('./ways/passport-way').then((module) => ({ default: module.PassportWay }))),
}

/** @property gate The gate that counts; without it the deployment's voucher gate. */
export type VerifyButtonProps = { chain: SiteChain; gate?: Hex }

/** The way to be verified at a gate, as far as this site knows the gate. */
export function VerifyButton({ chain, gate = chain.deployment.voucherGate }: VerifyButtonProps) {
  const known = chain.gates.find(({ address }) => address === gate.toLowerCase())
  if (!known) return <p className="text-soft text-sm">{words.strange}</p>
  if (known.kind === 'voucher' && chain.vouchers === 'demo') return <DemoVoucher chain={chain} />
  return <Opener chain={chain} gate={known} />
}

function Opener(way: WayProps) {
  const [isOpen, setOpen] = useState(false)
  const Way = WAYS[way.gate.kind]
  return (
    <div data-gate={way.gate.address}>
      <button type="button" className="btn" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words.how}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <Way {...way} />
        </Suspense>
      )}
    </div>
  )
}

/** Gets a voucher from the site's demo issuer and registers it. */
function DemoVoucher({ chain }: { chain: SiteChain }) {
  return (
    <FlowButton
      chain={chain}
      kind="plain"
      label={words.get}
      hint={words.hint}
      scope="verify"
      title={words.flowTitle}
      steps={async ({ runtime, account }) => {
        const { verifySteps } = await import('./verify-steps')
        return verifySteps(runtime.chain.deployment, account)
      }}
    />
  )
}
