import type { StatsView } from '@commonweight/db/stats-view'
import { countText } from '../format/number'
import { tokenAmount } from '../format/token-amount'
import { explore } from '../messages/explore'

/** The site in numbers, of the token that most was given in. */
export function SiteStats({ stats }: { stats: StatsView }) {
  const main = stats.tokens[0]
  const words = explore.stats
  const figures = [
    { value: countText(stats.donors), label: words.donors },
    ...(main
      ? [
          { value: tokenAmount(main.donated, main.token, 'compact'), label: words.given },
          { value: tokenAmount(main.matched, main.token, 'compact'), label: words.matched },
          { value: tokenAmount(main.released, main.token, 'compact'), label: words.released },
        ]
      : []),
    { value: countText(stats.releasedMilestones), label: words.milestones },
  ]
  return (
    <dl className="grid grid-cols-2 border-y border-line sm:grid-cols-3 lg:grid-cols-5">
      {figures.map(({ value, label }) => (
        <div key={label} className="flex flex-col-reverse py-4 pr-4">
          <dt className="text-xs text-faint">{label}</dt>
          <dd className="num text-base">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
