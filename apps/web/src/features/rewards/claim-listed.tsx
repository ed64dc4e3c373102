'use client'
import { tokenAmount } from '../../format/token-amount'
import { FlowButton } from '../../transactions/button/flow-button'
import type { RewardPartProps } from './use-reward-state'
import { rewardPage as words } from './words/reward-page'

/** What the list gives the connected account, why, and a button that claims it. */
export function ClaimListed({ chain, airdrop, reward, token, account }: RewardPartProps) {
  const { state, list, line, now } = reward
  if (!list || !account) return <p className="text-soft">{words.connect}</p>
  if (!line) return <p className="text-soft">{words.notInList}</p>
  const text = (sum: bigint) => tokenAmount(sum, token, 'exact')
  const due = line.total > line.paid ? line.total - line.paid : 0n
  const left = state.amount - state.claimed
  const isOver = now >= state.expiresAt
  const label = words.claim(text(due))
  return (
    <section className="panel space-y-3" aria-label={words.why}>
      <details>
        <summary className="inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4">
          {words.why}
        </summary>
        <p className="pb-2 text-sm">{words.whyText(list.count, text(line.total), text(line.paid))}</p>
      </details>
      <FlowButton
        chain={chain}
        kind="money"
        label={label}
        hint={words.claimHint}
        isAvailable={!isOver && due > 0n}
        disabled={due > left}
        scope={`claim-listed:${airdrop}:${account}`}
        title={label}
        token={token.address}
        steps={async ({ runtime }) => {
          const { claimListedSteps } = await import('./reward-steps')
          return claimListedSteps({ runtime, airdrop, label }, line)
        }}
      />
      {due === 0n && <p className="text-sm text-soft">{words.nothingDue}</p>}
      {due > left && !isOver && <p className="text-sm text-soft">{words.notEnough(text(left))}</p>}
      {isOver && <p className="text-sm text-soft">{words.over}</p>}
    </section>
  )
}
