import { FULL_SHARE } from '@commonweight/abi/constants'
import { partOf } from '@commonweight/domain/money'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import { tokenAmount, tokenDigits } from '../../format/token-amount'
import { campaign as copy } from './words'

const EXAMPLE_WHOLE_TOKENS = 100n

/** What a gift of 100 brings back, whatever goes wrong next. */
export function FailingFacts({ campaign }: { campaign: CampaignView }) {
  const { token, timeline, releasedShareBps, state, goal } = campaign
  if (state !== 'open' && state !== 'upcoming') return null
  const donation = EXAMPLE_WHOLE_TOKENS * 10n ** BigInt(token.decimals)
  const cases = [
    ...(goal === 0n ? [] : [{ label: copy.failing.goal, kept: 0 }]),
    ...timeline
      .filter(({ state: at }) => at !== 'released')
      .map(({ index }) => ({
        label: copy.failing.milestone(index + 1),
        kept: timeline.slice(0, index).reduce((sum, { shareBps }) => sum + shareBps, 0),
      })),
  ]
  return (
    <section aria-labelledby="failing" className="text-sm">
      <h2 id="failing" className="font-medium">
        {copy.failing.title}
      </h2>
      <dl className="mt-3 border-t border-line">
        {cases.map(({ label, kept }) => {
          const back = partOf(donation, FULL_SHARE - Math.max(kept, releasedShareBps))
          return (
            <div key={label} className="flex items-baseline justify-between gap-4 border-b border-line py-2">
              <dt className="text-faint">{label}</dt>
              <dd className="num whitespace-nowrap">
                {tokenDigits(back, token)}{' '}
                <span className="text-faint">{copy.failing.of(tokenAmount(donation, token, 'compact'))}</span>
              </dd>
            </div>
          )
        })}
      </dl>
      <p className="mt-3 text-xs text-faint">
        {copy.failing.note} {goal > 0n && copy.failing.goalNote}
      </p>
    </section>
  )
}
