'use client'
import { FlowButton } from '../../../transactions/button/flow-button'
import { verify } from '../words'
import { WayFrame } from './way-frame'
import type { WayProps } from './way-props'
import { ways as words } from './words'

/** A voucher of the gate's issuer, which this site asks for where it knows the issuer's server. */
export function VoucherWay({ chain, gate }: WayProps) {
  return (
    <WayFrame gate={gate} gives={words.voucher.gives}>
      {chain.vouchers === 'none' ? (
        <p className="text-soft">{words.voucher.elsewhere}</p>
      ) : (
        <FlowButton
          chain={chain}
          kind="plain"
          label={words.voucher.get}
          hint={words.voucher.hint}
          scope="verify"
          title={verify.flowTitle}
          steps={async ({ runtime, account }) => {
            const { verifySteps } = await import('../verify-steps')
            return verifySteps(runtime.chain.deployment, account)
          }}
        />
      )}
    </WayFrame>
  )
}
