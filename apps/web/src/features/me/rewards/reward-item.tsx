'use client'
import type { Hex } from '@commonweight/domain/hex'
import type { CampaignPoints } from '@commonweight/sdk/read/get-points'
import { fixed9, percentText } from '../../../format/number'
import { dateText } from '../../../format/time'
import { tokenAmount } from '../../../format/token-amount'
import type { SiteChain } from '../../../site-chain'
import { FlowButton } from '../../../transactions/button/flow-button'
import type { Reward } from './read-rewards'
import { rewards as words } from './words/rewards'

type RewardItemProps = {
  chain: SiteChain
  account: Hex
  title: string
  points: CampaignPoints
  reward: Reward
  /** The chain's time, Unix seconds. */
  now: number
}

/** One reward: what is due, why, and until when. */
export function RewardItem({ chain, account, title, points, reward, now }: RewardItemProps) {
  const { airdrop, tokenView: token, amount, earned, paid, expiresAt } = reward
  const text = (sum: bigint) => tokenAmount(sum, token, 'exact')
  const due = earned > paid ? earned - paid : 0n
  const isOpen = now >= points.closesAt && now < expiresAt
  const label = words.claim(text(due))
  return (
    <div className="panel space-y-2 text-sm" data-reward={airdrop}>
      <p className="font-medium">{words.reward(text(amount))}</p>
      <details>
        <summary className="inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4">
          {words.why}
        </summary>
        <p className="pb-2">
          {words.whyText(
            text(amount),
            fixed9(points.held),
            fixed9(points.all),
            percentText(points.releasedShare),
            text(earned),
          )}{' '}
          {paid > 0n && words.paid(text(paid))}
        </p>
      </details>
      <FlowButton
        chain={chain}
        kind="money"
        label={label}
        hint={words.claimHint}
        isAvailable={isOpen && due > 0n}
        scope={`claim-airdrop:${airdrop}:${account}`}
        title={`${label}: ${title}`}
        token={token.address}
        steps={async () => {
          const { prepareClaimAirdrop } = await import('@commonweight/sdk/prepare/rewards/claim-airdrop')
          const call = prepareClaimAirdrop({ deployment: chain.deployment, airdrop, account })
          return [{ kind: 'main', label, call }]
        }}
      />
      <p className="text-xs text-faint">{stateText({ now, due, closesAt: points.closesAt, expiresAt })}</p>
    </div>
  )
}

type Times = { now: number; due: bigint; closesAt: number; expiresAt: number }

function stateText({ now, due, closesAt, expiresAt }: Times): string {
  if (now >= expiresAt) return words.expired
  if (now < closesAt) return words.later(dateText(closesAt))
  return due > 0n ? words.until(dateText(expiresAt)) : words.nothingDue
}
