import type { CampaignCard as Card } from '@commonweight/domain/views/campaign'
import { tokenAmount, tokenDigits } from '../../format/token-amount'
import { UnlistedLine } from '../../ui/listing/unlisted-line'
import { listing } from '../../ui/listing/words'
import { Moment } from '../../ui/moment'
import { Status } from '../../ui/status'
import { FundingBar } from '../campaign/funding-bar'
import { PlateImage } from '../plate/plate-image'
import { LabLine } from './lab-line'
import { waitingOf } from './waiting'
import { explore } from './words'

/** One campaign in a row: what it waits for, or how it ended. The whole row is one link, except its lab. */
export function CampaignRow({ campaign }: { campaign: Card }) {
  const { id, title, total, goal, token, donors } = campaign
  const { word, tone, text, at } = waitingOf(campaign)
  const { card } = explore
  return (
    <article className="group relative grid items-center gap-x-6 gap-y-2 border-b border-line py-4 grid-cols-[5rem_minmax(0,1fr)] has-[h3_a:focus-visible]:outline-2 md:grid-cols-[7.5rem_minmax(0,1.6fr)_minmax(0,1fr)_minmax(0,1.1fr)]">
      <PlateImage campaign={campaign} size="row" />
      <div className="min-w-0">
        <h3 className="title text-base">
          <a
            href={`/campaigns/${id}`}
            className="no-underline outline-none group-hover:underline after:absolute after:inset-0"
          >
            {title}
          </a>
        </h3>
        <LabLine campaign={campaign} />
        <UnlistedLine listing={campaign} />
        {token.claims && <p className="mt-1 text-xs text-bad">{listing.token.claims(token.claims)}</p>}
      </div>
      <div className="min-w-0 max-md:col-start-2">
        <FundingBar campaign={campaign} />
        <p className="mt-1 text-xs text-faint">
          <span className="num">{tokenDigits(total, token, 'compact')}</span>{' '}
          {goal > 0n ? card.ofGoal(tokenAmount(goal, token, 'compact')) : token.symbol} · {card.people(donors)}
        </p>
      </div>
      <div className="min-w-0 max-md:col-start-2">
        <Status word={word} tone={tone} />
        <p className="text-xs text-faint">
          {text} {at !== null && <Moment at={at} withClock />}
        </p>
      </div>
    </article>
  )
}
