import type { ExtendableView } from '@commonweight/domain/views/attester'
import type { SiteChain } from '../../site-chain'
import { Moment } from '../../ui/moment'
import { ExtendPanel } from './extend-panel'
import { extendWords as words } from './extend-words'

type ExtendListProps = { chain: SiteChain; milestones: readonly ExtendableView[]; now: number }

/** Current milestones of an attester's campaigns that can be given more time, the first due first. */
export function ExtendList({ chain, milestones, now }: ExtendListProps) {
  return (
    <ul className="border-t border-line">
      {milestones.map((of) => (
        <li key={of.campaign} className="border-b border-line py-4" data-extend={of.campaign}>
          <p className="wrap-anywhere">
            <a className="target underline" href={`/campaigns/${of.campaign}`}>
              {words.milestone(of.milestone + 1, of.title)}
            </a>
          </p>
          <p className="mt-1 text-sm text-soft">
            {words.due} <Moment at={of.deadline} withClock /> (<Moment at={of.deadline} now={now} />)
          </p>
          <details className="mt-1 max-w-md">
            <summary className="target cursor-pointer text-sm underline underline-offset-4">{words.open}</summary>
            <ExtendPanel chain={chain} of={of} />
          </details>
        </li>
      ))}
    </ul>
  )
}
