import type { CampaignView } from '@commonweight/domain/views/campaign'
import { countText } from '../../format/number'
import { dateTimeText } from '../../format/time'
import { Facts } from '../../ui/facts'
import { Money } from '../../ui/money'
import { Status } from '../../ui/status'
import { campaignStates } from '../../ui/words'
import { sumsOf } from './campaign-sums'
import { deskCampaign as words } from './campaign-words'

/** Which campaign it is, and where its money is. */
export function CampaignHead({ campaign }: { campaign: CampaignView }) {
  const { id, lab, title, state, token, donors, cutoff } = campaign
  const { given, match, released, ready, escrow } = sumsOf(campaign)
  const money = (amount: bigint) => <Money amount={amount} token={token} />
  const isAlive = state === 'open' || state === 'building' || state === 'upcoming'
  return (
    <header className="pt-8 md:pt-12">
      <p className="text-sm text-soft">
        {words.over} ·{' '}
        <a className="target underline" href={`/lab/${lab}`}>
          {words.back}
        </a>
      </p>
      <h1 className="title mt-2 text-xl wrap-anywhere md:text-2xl">{title}</h1>
      <p className="mt-2 mb-6 flex flex-wrap gap-x-6 gap-y-2 text-sm">
        <Status {...campaignStates[state]} />
        <a className="target underline" href={`/campaigns/${id}`}>
          {words.public}
        </a>
      </p>
      <Facts
        facts={[
          { label: words.facts.given, value: money(given) },
          { label: words.facts.match, value: money(match) },
          { label: words.facts.released, value: money(released) },
          { label: words.facts.ready, value: money(ready) },
          { label: words.facts.escrow, value: money(escrow) },
          { label: words.facts.donors, value: <span className="num">{countText(donors)}</span> },
          ...(isAlive ? [{ label: words.facts.cutoff, value: dateTimeText(cutoff) }] : []),
        ]}
      />
    </header>
  )
}
