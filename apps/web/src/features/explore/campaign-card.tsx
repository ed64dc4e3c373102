import type { CampaignCard as Card } from '@commonweight/domain/views/campaign'
import { countText } from '../../format/number'
import { durationText, relativeText } from '../../format/time'
import { tokenAmount, tokenDigits } from '../../format/token-amount'
import { UnlistedLine } from '../../ui/listing/unlisted-line'
import { listing } from '../../ui/listing/words'
import { MilestonePips } from '../../ui/milestone-pips'
import { Moment } from '../../ui/moment'
import { Status } from '../../ui/status'
import { FundingBar } from '../campaign/funding-bar'
import { addToCartProps } from '../cart/add-props'
import { AddToCart } from '../cart/add-to-cart'
import { PlateImage } from '../plate/plate-image'
import { LabLine } from './lab-line'
import { explore } from './words'

const FOCUS = 'has-[h3_a:focus-visible]:outline-2 has-[h3_a:focus-visible]:outline-offset-2'

/** One campaign that takes gifts, or will; the whole card is one link, except its lab and what adds it to the cart. */
export function CampaignCard({ campaign, now, chainId }: { campaign: Card; now: number; chainId: number }) {
  const { title, summary, model, token } = campaign
  return (
    <article
      className={`group relative flex flex-col overflow-hidden rounded-md border border-line bg-lift hover:border-line-strong ${FOCUS}`}
    >
      <PlateImage campaign={campaign} />
      <div className="flex grow flex-col border-t border-line px-5 pt-4 pb-5">
        <LabLine campaign={campaign} />
        <UnlistedLine listing={campaign} />
        {token.claims && <p className="mt-1 text-xs text-bad">{listing.token.claims(token.claims)}</p>}
        <h3 className="title mt-2 text-lg">
          <a
            href={`/campaigns/${campaign.id}`}
            className="no-underline outline-none group-hover:underline after:absolute after:inset-0"
          >
            {title}
          </a>
        </h3>
        <p className="mt-2 line-clamp-2 text-sm text-soft">{summary}</p>
        <ModelStrip model={model} />
        <Figures campaign={campaign} now={now} />
        <div className="mt-3 flex items-center justify-between gap-4 border-t border-line pt-3 text-sm">
          <p className="min-w-0">
            <Offer campaign={campaign} />
          </p>
          {campaign.state === 'open' && (
            <div className="relative shrink-0">
              <AddToCart chainId={chainId} {...addToCartProps(campaign)} />
            </div>
          )}
        </div>
      </div>
    </article>
  )
}

function Figures({ campaign, now }: { campaign: Card; now: number }) {
  const { total, goal, estimatedMatch, token, milestones, donors } = campaign
  const { card } = explore
  return (
    <div className="mt-auto pt-5">
      <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <p className="text-soft">
          <span className="num text-base font-medium text-ink">{tokenDigits(total, token, 'compact')}</span>{' '}
          {goal > 0n
            ? `${card.ofGoal(tokenAmount(goal, token, 'compact'))}, ${countText((total * 100n) / goal)}%`
            : `${token.symbol}, ${card.noGoal}`}
        </p>
        {estimatedMatch > 0n && (
          <p className="num text-soft">{card.match(tokenDigits(estimatedMatch, token, 'compact'))}</p>
        )}
      </div>
      <FundingBar campaign={campaign} />
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 text-xs text-faint">
        <span className="inline-flex items-center gap-2">
          <MilestonePips milestones={milestones} />
          {card.people(donors)}
        </span>
        <Timing campaign={campaign} now={now} />
      </div>
    </div>
  )
}

function Timing({ campaign: { state, opensAt, closesAt }, now }: { campaign: Card; now: number }) {
  const { card } = explore
  return state === 'upcoming' ? (
    <Status word={card.opens(relativeText(opensAt, now))} tone="idle" />
  ) : (
    <Status word={card.closes(durationText(closesAt - now))} tone="live" />
  )
}

/** What a gift of today would draw from the pool: the reason to give to this one. */
function Offer({ campaign }: { campaign: Card }) {
  const { firstDonation, token, state, opensAt, isMatched, donors, round } = campaign
  const { offer } = explore
  if (state === 'upcoming') {
    return (
      <>
        {offer.opens} <Moment at={opensAt} withClock />
      </>
    )
  }
  if (!isMatched) return round ? offer.notNow : offer.none
  if (!firstDonation) return donors === 0 ? offer.first : offer.nothing
  const amount = firstDonation.amount / 10n ** BigInt(token.decimals)
  return (
    <>
      {offer.from(countText(amount))}{' '}
      <span className="num font-medium">{tokenDigits(firstDonation.rise, token, 'compact')}</span> {offer.pool}
    </>
  )
}

/** `1.3B · Apache-2.0 · from scratch` */
function ModelStrip({ model }: { model: Card['model'] }) {
  const text = [model.parameters, model.licence, model.base && explore.card.base(model.base)]
    .filter(Boolean)
    .join(' · ')
  return (
    <p className="num mt-2 truncate text-xs text-faint" title={text}>
      {text}
    </p>
  )
}
