import type { StatsView } from '@commonweight/domain/views/stats'
import { countText } from '../../format/number'
import { tokenAmount } from '../../format/token-amount'
import { explore } from './words'

type Sum = 'donated' | 'matched' | 'released'

/** The site in numbers; money is summed up per token of its list, never over tokens. */
export function SiteStats({ stats }: { stats: StatsView }) {
  const words = explore.stats
  const sums = (name: Sum) => {
    const named = stats.tokens.filter((token) => token[name] > 0n)
    return (named.length > 0 ? named : stats.tokens.slice(0, 1)).map((token) =>
      tokenAmount(token[name], token.token, 'compact'),
    )
  }
  const figures = [
    { values: [countText(stats.donors)], label: words.donors },
    ...(stats.tokens.length > 0
      ? [
          { values: sums('donated'), label: words.given },
          { values: sums('matched'), label: words.matched },
          { values: sums('released'), label: words.released },
        ]
      : []),
    { values: [countText(stats.releasedMilestones)], label: words.milestones },
  ]
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3 border-t border-line pt-6">
      {figures.map(({ values, label }) => (
        <div key={label}>
          <dt className="text-xs text-faint">{label}</dt>
          <dd className="num text-sm">{values.join(' + ')}</dd>
        </div>
      ))}
    </dl>
  )
}
