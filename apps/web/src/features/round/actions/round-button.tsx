'use client'
import type { SiteChain } from '../../../site-chain'
import { ActionButton, type ActionButtonProps } from '../../../transactions/button/flow-button'
import type { RoundWrite } from './round-steps'

export type RoundButtonProps = Pick<ActionButtonProps, 'kind' | 'label' | 'hint' | 'disabled' | 'isAvailable'> & {
  chain: SiteChain
  round: { id: number; title: string; token: { address: `0x${string}` } }
  write: RoundWrite
  /** Tells apart buttons of one type. */
  of?: string
}

/** A write to a round. */
export function RoundButton({ chain, round, write, of = '', label, ...button }: RoundButtonProps) {
  const { id, title, token } = round
  return (
    <ActionButton
      {...button}
      chain={chain}
      label={label}
      request={{
        scope: `${write.type}:${id}:${of}`,
        title: `${label}: ${title}`,
        token: token.address,
        steps: async ({ runtime }) => {
          const { roundSteps } = await import('./round-steps')
          return roundSteps(runtime.chain, id, write, label)
        },
      }}
    />
  )
}
