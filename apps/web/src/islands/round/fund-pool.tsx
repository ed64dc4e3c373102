'use client'
import { useState } from 'react'
import { tokenAmount } from '../../format/token-amount'
import { roundActions as words } from '../../messages/actions'
import { readAmount } from '../fund/read-amount'
import type { RoundActionsProps } from '../props/round-actions-props'
import { ActionButton } from '../ui/action-button'
import { Field } from '../ui/field'

/** Anyone may add to a pool until it is sealed. */
export function FundPool({ chain, round, now }: RoundActionsProps) {
  const [text, setText] = useState('')
  const { id, title, token, termsHash, state, claimUntil } = round
  const { amount, problem } = readAmount(text, token)
  const isOpen = state !== 'sealed' && state !== 'closed' && now < claimUntil
  const label = words.fundButton(tokenAmount(amount ?? 0n, token))
  return (
    <div className="flex flex-col gap-3 empty:hidden">
      {isOpen && (
        <Field label={`${words.fund} (${token.symbol})`} hint={words.fundHint} problem={problem}>
          {(control) => (
            <input
              {...control}
              className="input num"
              inputMode="decimal"
              autoComplete="off"
              placeholder="0.00"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
      )}
      <ActionButton
        chain={chain}
        kind="money"
        label={label}
        disabled={!amount}
        isAvailable={isOpen}
        request={{
          scope: `fund:${id}`,
          title: `${label}: ${title}`,
          token: token.address,
          steps: async ({ runtime, account }) => {
            const { fundRoundSteps } = await import('../steps/round-steps')
            return fundRoundSteps({ runtime, account, round: { id, termsHash, token }, amount: amount ?? 0n, label })
          },
        }}
      />
    </div>
  )
}
