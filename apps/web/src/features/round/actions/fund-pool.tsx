'use client'
import { useState } from 'react'
import { tokenAmount } from '../../../format/token-amount'
import { FlowButton } from '../../../transactions/button/flow-button'
import { readAmount } from '../../../ui/form/read-amount'
import { TextField } from '../../../ui/form/text-field'
import { roundPanel as words } from '../words/round-panel'
import type { RoundActionsProps } from './round-actions-props'

/** Adds to a pool. Anyone can do this until the review is over; with a calculator only while there is room. */
export function FundPool({ chain, round, pool }: RoundActionsProps) {
  const [text, setText] = useState('')
  const { id, title, token, termsHash } = round
  const { fundRoom, isOpen, notes } = pool
  const { amount, problem } = readAmount(text, token)
  const isAboveRoom = amount !== null && fundRoom !== null && amount > fundRoom
  const excess = isAboveRoom ? words.aboveRoom(tokenAmount(fundRoom, token, 'exact')) : undefined
  const label = words.fundButton(tokenAmount(amount ?? 0n, token, 'exact'))
  return (
    <div className="flex flex-col gap-3 empty:hidden">
      {isOpen && (
        <TextField
          label={`${words.fund} (${token.symbol})`}
          problem={problem ?? excess}
          isMono
          inputMode="decimal"
          placeholder="0.00"
          value={text}
          onValue={setText}
        />
      )}
      {notes.map((note) => (
        <p key={note} className="hint">
          {note}
        </p>
      ))}
      <FlowButton
        chain={chain}
        kind="money"
        label={label}
        disabled={!amount || isAboveRoom}
        isAvailable={isOpen}
        scope={`fund:${id}`}
        title={`${label}: ${title}`}
        token={token.address}
        steps={async ({ runtime, account }) => {
          const { fundRoundSteps } = await import('./round-steps')
          return fundRoundSteps({ runtime, account, round: { id, termsHash, token }, amount: amount ?? 0n, label })
        }}
      />
    </div>
  )
}
