'use client'
import { fixed9 } from '../../../format/number'
import { FlowButton } from '../../../transactions/button/flow-button'
import { useReading } from '../../../transactions/store/use-reading'
import { Failed } from '../../../ui/failed'
import { VotesItem } from '../votes/votes-item'
import { votes as votesWords } from '../votes/words'
import { readRewards } from './read-rewards'
import { RewardItem } from './reward-item'
import type { RewardsProps } from './rewards-props'
import { rewards as words } from './words/rewards'
import { rewardsButton as button } from './words/rewards-button'

/** Matured points with a button that mints them, rewards with why each is what it is, and votes of rounds. */
export function RewardList(props: RewardsProps) {
  const { chain, account, campaigns } = props
  const of = [account, ...campaigns.map(({ id }) => id)].join()
  const { found, hasFailed, look } = useReading(of, () => readRewards(props))
  if (hasFailed) return <Failed problem={words.failed} again={words.again} onAgain={look} />
  if (!found) return <p className="text-sm text-soft">{button.loading}</p>
  return (
    <div data-rewards>
      {found.campaigns.length === 0 && <p className="text-sm text-soft">{words.none}</p>}
      <ul>
        {found.campaigns.map(({ campaign, points, rewards }) => (
          <li key={campaign.id} className="space-y-3 border-b border-line py-4" data-rewards-of={campaign.id}>
            <a href={`/campaigns/${campaign.id}`} className="target font-medium underline">
              {campaign.title}
            </a>
            <p className="num text-sm text-soft">
              {words.minted(fixed9(points.minted), fixed9(points.matured), fixed9(points.held))}
            </p>
            <FlowButton
              chain={chain}
              kind="plain"
              label={words.mint(fixed9(points.matured - points.minted))}
              hint={words.mintHint}
              isAvailable={points.matured > points.minted}
              scope={`mint-points:${campaign.id}:${account}`}
              title={`${words.mint(fixed9(points.matured - points.minted))}: ${campaign.title}`}
              steps={async () => {
                const { prepareMintPoints } = await import('@commonweight/sdk/prepare/rewards/mint-points')
                const mints = [{ campaign: campaign.id, account }]
                const call = prepareMintPoints({ deployment: chain.deployment, mints })
                return [{ kind: 'main', label: words.mint(fixed9(points.matured - points.minted)), call }]
              }}
            />
            {rewards.map((reward) => (
              <RewardItem
                key={reward.airdrop}
                chain={chain}
                account={account}
                title={campaign.title}
                points={points}
                reward={reward}
                now={found.now}
              />
            ))}
          </li>
        ))}
      </ul>
      {found.votes.length > 0 && <p className="mt-4 max-w-2xl text-sm text-soft">{votesWords.lead}</p>}
      <ul>
        {found.votes.map((held) => (
          <VotesItem key={held.round.id} chain={chain} account={account} held={held} />
        ))}
      </ul>
      {found.smaller > 0 && <p className="mt-2 text-xs text-faint">{words.smaller(found.smaller)}</p>}
      {found.unlisted > 0 && <p className="mt-2 text-xs text-faint">{words.unlisted(found.unlisted)}</p>}
    </div>
  )
}
