'use client'
import type { ChainProps } from '../props/chain-props'
import type { RoundWrite } from '../steps/round-steps'
import { ActionButton, type ActionButtonProps } from './action-button'

export type RoundButtonProps = Pick<ActionButtonProps, 'kind' | 'label' | 'hint' | 'disabled' | 'isAvailable'> & {
  chain: ChainProps
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
          const { roundSteps } = await import('../steps/round-steps')
          return roundSteps(runtime.chain, id, write, label)
        },
      }}
    />
  )
}
