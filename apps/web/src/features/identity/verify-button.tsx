'use client'
import type { SiteChain } from '../../site-chain'
import { FlowButton } from '../../transactions/button/flow-button'
import { verify as words } from './words'

/** Gets a voucher from the site's demo issuer and registers it. Without a demo issuer, shows where to ask. */
export function VerifyButton({ chain }: { chain: SiteChain }) {
  if (!chain.issuesVouchers) return <p className="text-soft text-sm">{words.elsewhere}</p>
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
