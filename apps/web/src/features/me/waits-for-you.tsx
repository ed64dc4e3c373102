import type { WaitingView } from '@commonweight/domain/views/account'
import { dateTimeText } from '../../format/time'
import { tokenAmount } from '../../format/token-amount'
import { me } from './words'

type WaitsForYouProps = {
  items: readonly WaitingView[]
  /** How many there are in all. */
  count: number
}

/** What the account can do now, the most urgent first; each on its campaign's page, where the step stands. */
export function WaitsForYou({ items, count }: WaitsForYouProps) {
  const words = me.waiting
  if (items.length === 0) return <p className="mt-4 text-sm text-soft">{words.none}</p>
  return (
    <section aria-labelledby="waiting" className="panel mt-6 border-ink" data-waiting={count}>
      <h2 id="waiting" className="title text-lg">
        {words.title(count)}
      </h2>
      <ul className="mt-2">
        {items.map((item) => (
          <li key={`${item.kind} ${item.campaign}`} className="border-t border-line py-3 text-sm first:border-t-0">
            <a href={`/campaigns/${item.campaign}`} className="target font-medium underline">
              {words[item.kind](tokenAmount(item.amount, item.token, item.kind === 'look' ? 'full' : 'exact'))}
            </a>
            <span className="block text-soft">
              {item.title}
              {item.until > 0 && `, ${words.until(dateTimeText(item.until))}`}
            </span>
          </li>
        ))}
      </ul>
      {count > items.length && <p className="mt-2 text-xs text-faint">{words.more(count - items.length)}</p>}
    </section>
  )
}
