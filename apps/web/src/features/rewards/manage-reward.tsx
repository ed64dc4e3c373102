'use client'
import { useState } from 'react'
import { tokenAmount } from '../../format/token-amount'
import { FlowButton } from '../../transactions/button/flow-button'
import { readAmount } from '../../ui/form/read-amount'
import { TextField } from '../../ui/form/text-field'
import { ListField } from './list-field'
import type { RewardPartProps } from './use-reward-state'
import { rewardPage as words } from './words/reward-page'

type ManageRewardProps = RewardPartProps & { onList: (cid: string) => void }

/** Adding money, replacing a list, and taking back what is left. */
export function ManageReward(props: ManageRewardProps) {
  const { chain, airdrop, reward, token, account } = props
  const { state, now } = reward
  const isOver = now >= state.expiresAt
  const left = state.amount - state.claimed
  const label = words.clawBack(tokenAmount(left, token, 'exact'))
  return (
    <div className="space-y-8">
      {!isOver && <Fund {...props} />}
      {state.kind === 'budget' && account === state.creator && <Replace {...props} />}
      <FlowButton
        chain={chain}
        kind="money"
        label={label}
        hint={words.clawBackHint}
        isAvailable={isOver && left > 0n}
        scope={`claw-back:${airdrop}`}
        title={label}
        token={token.address}
        steps={async ({ runtime }) => {
          const { clawBackSteps } = await import('./reward-steps')
          return clawBackSteps({ runtime, airdrop, label })
        }}
      />
    </div>
  )
}

function Fund({ chain, airdrop, token, reward }: ManageRewardProps) {
  const [text, setText] = useState('')
  const { amount, problem } = readAmount(text, token)
  const label = words.fundButton(tokenAmount(amount ?? 0n, token, 'exact'))
  return (
    <section className="flex max-w-md flex-col gap-3" aria-label={words.fund}>
      <TextField
        label={`${words.fund} (${token.symbol})`}
        hint={reward.state.kind === 'budget' ? words.fundBudgetHint : words.fundHint}
        problem={problem}
        isMono
        inputMode="decimal"
        placeholder="0.00"
        value={text}
        onValue={setText}
      />
      <FlowButton
        chain={chain}
        kind="plain"
        label={label}
        disabled={!amount}
        scope={`fund-reward:${airdrop}`}
        title={label}
        token={token.address}
        steps={async (context) => {
          const { fundRewardSteps } = await import('./reward-steps')
          return fundRewardSteps(context, { airdrop, token, amount: amount ?? 0n, label })
        }}
      />
    </section>
  )
}

function Replace({ chain, airdrop, token, onList }: ManageRewardProps) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-6" aria-label={words.replace}>
      <h2 className="title text-lg">{words.replace}</h2>
      <p className="text-sm text-soft">{words.replaceHint}</p>
      <ListField symbol={token.symbol} value={text} onValue={setText} problem={problem} />
      <FlowButton
        chain={chain}
        kind="ink"
        label={words.replaceButton}
        disabled={text.trim() === ''}
        scope={`replace-list:${airdrop}`}
        title={words.replace}
        steps={async ({ runtime }) => {
          setProblem(undefined)
          const [{ readRewardList }, { putDocument }, { replaceListSteps }] = await Promise.all([
            import('./read-reward-list'),
            import('../../transactions/documents/put-document'),
            import('./reward-steps'),
          ])
          const read = await readRewardList(text, token)
          if (!('root' in read)) {
            setProblem(read.issues.map(({ message }) => message).join(' '))
            const { FormInvalidError } = await import('../../ui/form/form-invalid-error')
            throw new FormInvalidError(read.issues)
          }
          await putDocument(read.document)
          onList(read.document.cid)
          return replaceListSteps({ runtime, airdrop, label: words.replaceButton }, read.root)
        }}
      />
    </section>
  )
}
