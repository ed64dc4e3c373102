import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { RoundStand } from '@commonweight/domain/views/round'
import { fixed9, fixed18, percentText, shareOf } from '../../format/number'
import { tokenAmount } from '../../format/token-amount'
import type { SiteChain } from '../../site-chain'
import { Facts } from '../../ui/facts'
import { Money } from '../../ui/money'
import { Notice } from '../../ui/notice'
import { GiftExplained } from './explain/gift-explained'
import { giftExplained } from './explain/words'
import { matchFigures } from './match-figures'
import { campaign as copy } from './words'

type MatchExplainedProps = { campaign: CampaignView; round: RoundStand | null; chain: SiteChain }

/** The match of this campaign, step by step, in today's numbers. */
export function MatchExplained({ campaign, round, chain }: MatchExplainedProps) {
  const words = copy.match
  if (!campaign.gate) return <p className="text-soft">{words.noGate}</p>
  if (!round || campaign.standing === 'none') return <p className="text-soft">{words.none}</p>
  if (campaign.standing === 'applied') {
    const takesMore = round.state === 'upcoming' || round.state === 'open'
    return (
      <p className="text-soft">
        {takesMore ? words.applied(round.title) : words.notAdmitted(round.title)} {words.once}
      </p>
    )
  }
  if (campaign.standing === 'removed') return <p className="text-soft">{words.removed(round.title)}</p>
  if (round.isComputed && campaign.matched === 0n) return <p className="text-soft">{words.computed}</p>
  const isFinal = round.state === 'sealed' || round.state === 'closed'
  return (
    <div className="max-w-2xl space-y-4">
      <p>
        {words.lead(round.title)} {isFinal ? words.final : words.ifEnded}{' '}
        <a href={`/rounds/${round.id}`} className="underline decoration-line-strong">
          {round.title}
        </a>
      </p>
      <p className="flex items-baseline gap-3">
        {words.sum}{' '}
        <span className="text-lg">
          <Money amount={matchFigures(campaign, round).match} token={campaign.token} />
        </span>
      </p>
      <Example campaign={campaign} round={round} />
      <details className="group">
        <summary className="inline-flex min-h-11 cursor-pointer items-center gap-2 text-sm font-medium">
          <span aria-hidden="true" className="num transition-transform group-open:rotate-90">
            ›
          </span>
          {words.how}
        </summary>
        <Steps campaign={campaign} round={round} />
        {!round.isComputed && (
          <div className="mt-4">
            <GiftExplained
              chain={chain}
              campaign={{ id: campaign.id, token: campaign.token }}
              label={giftExplained.show}
            />
          </div>
        )}
      </details>
      <p className="text-sm text-soft">
        {throughOperators(campaign)} {words.insiders} {words.once}
      </p>
    </div>
  )
}

/** What the next gift would bring, while gifts count. */
function Example({ campaign, round }: { campaign: CampaignView; round: RoundStand }) {
  const { token, sumRoots, state } = campaign
  const { totals, match, example } = matchFigures(campaign, round)
  if (round.state !== 'open' || state !== 'open') return null
  return (
    <Notice>
      {example.rise > 0n
        ? copy.match.example(tokenAmount(example.donation, token, 'compact'), tokenAmount(example.rise, token))
        : zero(sumRoots, totals.cap > 0n && match >= totals.cap)}
    </Notice>
  )
}

function Steps({ campaign, round }: { campaign: CampaignView; round: RoundStand }) {
  const { token, sumRoots, sumSquares } = campaign
  const { weight, totals, match } = matchFigures(campaign, round)
  const { steps } = copy.match
  const poolLeft = totals.pool - BigInt(totals.pinned) * totals.cap
  const figure = (text: string) => <span className="num">{text}</span>
  return (
    <Facts
      facts={[
        { label: steps.roots, value: figure(fixed9(sumRoots)) },
        { label: steps.squares, value: figure(fixed18(sumSquares)) },
        { label: steps.weight, value: figure(fixed18(weight)) },
        { label: steps.total, value: figure(fixed18(totals.weight)) },
        {
          label: totals.pinned > 0 ? steps.poolLeft(totals.pinned) : steps.pool,
          value: <Money amount={poolLeft} token={token} />,
        },
        ...(totals.cap > 0n ? [{ label: steps.cap, value: <Money amount={totals.cap} token={token} /> }] : []),
        { label: steps.share, value: <Money amount={match} token={token} /> },
      ]}
    />
  )
}

/** The part of the counted support that came through operators. */
function throughOperators({ counted, countedByOperators }: CampaignView): string {
  const words = copy.match
  if (countedByOperators === 0n) return words.noOperators
  return words.operators(percentText(Math.max(1, shareOf(countedByOperators, counted))))
}

function zero(sumRoots: bigint, isAtCap: boolean): string {
  const words = copy.match.zero
  if (isAtCap) return words.capped
  return sumRoots === 0n ? words.first : words.minimum
}
