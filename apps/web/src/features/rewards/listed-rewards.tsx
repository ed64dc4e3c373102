import type { ListedReward } from '@commonweight/read-models/rewards/reward-lists'
import { tokenAmount } from '../../format/token-amount'
import type { SiteChain } from '../../site-chain'
import { listedRewards as words } from './words/reward-page'

/** Rewards whose published list names an account, on its page; none in tokens that the site does not list, or with nothing in it. */
export function ListedRewards({ chain, rewards }: { chain: SiteChain; rewards: readonly ListedReward[] }) {
  const shown = rewards.flatMap((reward) => {
    const token = chain.tokens.find(({ address }) => address === reward.token)
    return token && reward.most > 0n ? [{ ...reward, token }] : []
  })
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="listed-rewards" className="mt-8 border-t border-line pt-6">
      <h2 id="listed-rewards" className="title text-lg">
        {words.title}
      </h2>
      <p className="mt-2 mb-4 max-w-2xl text-sm text-soft">{words.lead}</p>
      <ul>
        {shown.map(({ airdrop, token, most, isCertain }) => (
          <li key={airdrop} className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-2">
            <span className="num">{(isCertain ? words.line : words.upTo)(tokenAmount(most, token, 'exact'))}</span>
            <a className="target underline" href={`/rewards/${airdrop}`}>
              {words.open}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
