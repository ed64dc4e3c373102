'use client'
import { shortHex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import { dateTimeText } from '../../format/time'
import { tokenAmount } from '../../format/token-amount'
import { type Fact, Facts } from '../../ui/facts'
import { Failed } from '../../ui/failed'
import { useWallet } from '../../wallet/use-wallet'
import { ClaimListed } from './claim-listed'
import { ManageReward } from './manage-reward'
import { OpenList } from './open-list'
import type { RewardState } from './read-reward-state'
import { type RewardPageProps, useRewardState } from './use-reward-state'
import { rewardPage as words } from './words/reward-page'

/** A reward as the chain has it, and what can be done with it. */
export function RewardPage(props: RewardPageProps) {
  const wallet = useWallet()
  const account = wallet.status === 'connected' ? wallet.account : null
  const { found, hasFailed, look, setOpened } = useRewardState(props, account)
  if (hasFailed) return <Failed problem={words.failed} again={words.again} onAgain={look} />
  if (found === undefined) return <p className="text-soft">{words.loading}</p>
  if (!found) return <p className="text-soft">{words.unknown}</p>
  const { state, token, list } = found
  if (!token) return <p className="text-soft">{words.unlisted}</p>
  const shared = { ...props, reward: found, token, account }
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]" data-reward-page={props.airdrop}>
      <div className="min-w-0 space-y-8">
        {state.kind === 'campaign' ? (
          <p className="text-soft">
            {words.atMe}{' '}
            <a className="target underline" href="/me">
              {words.toMe}
            </a>
          </p>
        ) : list ? (
          <ClaimListed {...shared} />
        ) : (
          <OpenList {...shared} onList={setOpened} />
        )}
        <ManageReward {...shared} onList={setOpened} />
      </div>
      <Facts facts={factsOf(found, token)} />
    </div>
  )
}

function factsOf({ state, list }: RewardState, token: TokenView): Fact[] {
  const { facts } = words
  const { kind, source, creator, amount, claimed, expiresAt } = state
  const money = (sum: bigint) => <span className="num">{tokenAmount(sum, token, 'exact')}</span>
  const link = (href: string, text: string) => (
    <a className="target num underline" href={href}>
      {text}
    </a>
  )
  return [
    { label: facts.for, value: words.kinds[kind] },
    ...(kind === 'campaign' ? [{ label: facts.campaign, value: link(`/campaigns/${source}`, shortHex(source)) }] : []),
    ...(list ? [{ label: facts.list, value: link(`/ipfs/${list.cid}`, words.listLink(list.count)) }] : []),
    { label: facts.creator, value: link(`/me/${creator}`, shortHex(creator)) },
    { label: facts.amount, value: money(amount) },
    { label: facts.claimed, value: money(claimed) },
    { label: facts.left, value: money(amount - claimed) },
    { label: facts.until, value: dateTimeText(expiresAt) },
  ]
}
