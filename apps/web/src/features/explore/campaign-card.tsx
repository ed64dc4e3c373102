import type { CampaignCard as Card } from '@commonweight/domain/views/campaign'
import { durationText, relativeText } from '../../format/time'
import { tokenAmount, tokenDigits } from '../../format/token-amount'
import { UnlistedLine } from '../../ui/listing/unlisted-line'
import { listing } from '../../ui/listing/words'
import { MilestonePips } from '../../ui/milestone-pips'
import { Status } from '../../ui/status'
import { campaignStates, pages } from '../../ui/words'
import { FundingBar } from '../campaign/funding-bar'
import { addToCartProps } from '../cart/add-props'
import { AddToCart } from '../cart/add-to-cart'
import { PlateImage } from '../plate/plate-image'
import { explore } from './words'

/** One campaign in a list; the whole card is one link, except what adds it to the cart. `now` is chain time. */
export function CampaignCard({ campaign, now, chainId }: { campaign: Card; now: number; chainId: number }) {
  const { title, summary, labName, demo, model, state, token } = campaign
  return (
    <article className="group relative flex flex-col rounded-md border border-line bg-lift p-6 hover:border-line-strong">
      <PlateImage campaign={campaign} />
      <div className="flex items-baseline justify-between gap-4">
        <p className="truncate text-sm text-soft" title={labName}>
          {labOf(campaign)}
        </p>
        <Status {...campaignStates[state]} />
      </div>
      <UnlistedLine listing={campaign} />
      {token.claims && <p className="mt-1 text-xs text-bad">{listing.token.claims(token.claims)}</p>}
      {demo && <p className="text-xs text-faint">{pages.demo}</p>}
      <h3 className="title mt-2 text-lg">
        <a
          href={`/campaigns/${campaign.id}`}
          className="no-underline group-hover:underline after:absolute after:inset-0"
        >
          {title}
        </a>
      </h3>
      <p className="mt-2 line-clamp-2 text-sm text-soft">{summary}</p>
      <div className="mt-4">
        <ModelStrip model={model} />
      </div>
      <Figures campaign={campaign} now={now} />
      {state === 'open' && (
        <div className="relative mt-4 self-start">
          <AddToCart chainId={chainId} {...addToCartProps(campaign)} />
        </div>
      )}
    </article>
  )
}

function Figures({ campaign, now }: { campaign: Card; now: number }) {
  const { total, goal, estimatedMatch, token, milestones, donors } = campaign
  const { card } = explore
  return (
    <div className="mt-auto pt-6">
      <div className="mb-2 flex items-baseline justify-between gap-4">
        <p className="num text-sm">
          {tokenDigits(total, token, 'compact')}{' '}
          <span className="text-faint">
            {goal > 0n ? `${card.of} ${tokenAmount(goal, token, 'compact')}` : token.symbol}
          </span>
        </p>
        {estimatedMatch > 0n && (
          <p className="num text-xs text-soft">
            +{tokenAmount(estimatedMatch, token, 'compact')} <span className="text-faint">{card.match}</span>
          </p>
        )}
      </div>
      <FundingBar campaign={campaign} />
      <FirstDonation campaign={campaign} />
      <div className="mt-4 flex items-center justify-between gap-4 text-xs text-faint">
        <MilestonePips milestones={milestones} />
        <span className="num">{card.people(donors)}</span>
        <span className="num">{timing(campaign, now)}</span>
      </div>
    </div>
  )
}

/** What a gift of today would draw: the reason to give to this one. */
function FirstDonation({ campaign: { firstDonation, token } }: { campaign: Card }) {
  if (!firstDonation) return null
  const amount = firstDonation.amount / 10n ** BigInt(token.decimals)
  const rise = tokenDigits(firstDonation.rise, token, 'compact')
  return (
    <p className="mt-3 text-xs text-soft" title={explore.card.firstDonation(amount, rise, token.symbol)}>
      <span className="num text-ink">
        {amount} → +{rise} {token.symbol}
      </span>{' '}
      {explore.card.ifVerified}
    </p>
  )
}

function timing({ state, opensAt, closesAt }: Card, now: number): string {
  if (state === 'upcoming') return explore.card.opens(relativeText(opensAt, now))
  if (state === 'open') return explore.card.closes(durationText(closesAt - now))
  return explore.card.over
}

/** Demo labs often say so in their name; the card says it on a line of its own, which is never cut. */
function labOf({ labName, demo }: Card): string {
  return demo ? labName.replace(/\s*\(demo[^)]*\)$/, '') : labName
}

/** `1.3B · Apache-2.0 · base: scratch` */
function ModelStrip({ model }: { model: Card['model'] }) {
  const text = [model.parameters, model.licence, model.base && explore.card.base(model.base)]
    .filter(Boolean)
    .join(' · ')
  return (
    <p className="num truncate text-xs text-faint" title={text}>
      {text}
    </p>
  )
}
