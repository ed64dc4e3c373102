import type { RoundView } from '@commonweight/domain/views/round'
import { type IndependenceCheck, loadIndependence } from '@commonweight/read-models/rounds/load-independence'
import { loadPayers } from '@commonweight/read-models/rounds/load-payers'
import { loadRoundTasks } from '@commonweight/read-models/rounds/load-round-tasks'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { roundClaims } from '@commonweight/recompute/page-check/round-claims'
import type { Metadata } from 'next'
import { CheckPage } from '../../../features/check-chain/check-page'
import { RecomputePanel } from '../../../features/recompute/recompute-panel'
import { recomputePanelProps } from '../../../features/recompute/recompute-panel-props'
import { recompute } from '../../../features/recompute/words/recompute'
import { RoundActions } from '../../../features/round/actions/round-actions'
import { roundActionsProps } from '../../../features/round/actions/round-actions-props'
import { loadRound } from '../../../features/round/load-round'
import { RoundNext } from '../../../features/round/next/round-next'
import { PoolShares } from '../../../features/round/results/pool-shares'
import { PostedResult } from '../../../features/round/results/posted-result'
import { MAX_EXPLAINED, RoundEntries } from '../../../features/round/results/round-entries'
import { RoundComputed } from '../../../features/round/round-computed'
import { RoundFacts } from '../../../features/round/round-facts'
import { RoundHead } from '../../../features/round/round-head'
import { RoundSponsors } from '../../../features/round/round-sponsors'
import { RoundTerms } from '../../../features/round/round-terms'
import { roundTimes } from '../../../features/round/round-times'
import { RoundVotes } from '../../../features/round/votes/round-votes'
import { WhyPeople } from '../../../features/round/why-people'
import { roundFace as face } from '../../../features/round/words/round-face'
import { roundVotes } from '../../../features/round/words/round-votes'
import { roundResult, rounds } from '../../../features/round/words/rounds'
import { Shows, topics } from '../../../features/shell/shows'
import { tokenAmount } from '../../../format/token-amount'
import { getConfig } from '../../../server/config'
import { readPageTime } from '../../../server/freshness/read-head'
import { ActionsPanel } from '../../../ui/actions-panel'
import { ListingNotices } from '../../../ui/listing/listing-notices'
import { NeedsScript } from '../../../ui/needs-script'
import { Notice } from '../../../ui/notice'
import { Section } from '../../../ui/section'

type Props = PageProps<'/rounds/[id]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { title, summary, listed } = (await loadRound((await params).id, await searchParams)).round
  return { title, description: summary, ...(listed ? {} : { robots: { index: false } }) }
}

export default async function RoundPage({ params, searchParams }: Props) {
  const { round, part, faults } = await loadRound((await params).id, await searchParams)
  const [now, { chain }, independence, payers, tasks] = await Promise.all([
    readPageTime(),
    getConfig(),
    round.entries.length <= MAX_EXPLAINED ? loadIndependence(sharedDb(), round.id) : null,
    loadPayers(
      sharedDb(),
      round.id,
      round.sponsors.map(({ sponsor }) => sponsor),
    ),
    loadRoundTasks(sharedDb(), round.id, part.scope),
  ])
  const { terms, actions } = rounds.page
  const props = tasks && roundActionsProps(chain, round, tasks, now)
  return (
    <>
      <Shows of={[topics.round(round.id)]} times={roundTimes(round)} now={now} />
      <RoundHead round={round} now={now} />
      <ListingNotices listing={round} token={round.token} />
      <div className="mt-8 flex flex-col gap-y-12 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-x-16">
        <aside className="space-y-8 lg:col-start-2 lg:row-start-1">
          {props && <RoundNext {...props} />}
          <ActionsPanel title={actions}>{props && <RoundActions {...props} />}</ActionsPanel>
          <RoundFacts round={round} />
        </aside>
        <div className="min-w-0 space-y-12 lg:col-start-1 lg:row-start-1">
          <Results round={round} part={part} independence={independence} faults={faults} now={now} />
          <Section id="recompute" title={recompute.title} lead={recompute.lead}>
            <NeedsScript />
            <RecomputePanel {...recomputePanelProps(chain, round, now)} />
          </Section>
          {round.result && (
            <Section id="posted" title={roundResult.digests.title}>
              <PostedResult round={round} result={round.result} />
            </Section>
          )}
          {(round.state === 'sealed' || round.state === 'closed') && (
            <Section id="votes" title={roundVotes.title} lead={roundVotes.lead}>
              <RoundVotes chain={chain} round={{ id: round.id, title: round.title }} />
              <a className="target mt-4 inline-block text-sm underline" href="/rewards/new">
                {roundVotes.reward}
              </a>
            </Section>
          )}
          <Section id="sponsors" title={rounds.page.sections.sponsors}>
            <RoundSponsors round={round} payers={payers} part={part} />
          </Section>
          <Section id="terms" title={rounds.page.sections.terms} lead={terms.lead}>
            <RoundTerms round={round} gates={chain.gates} />
          </Section>
        </div>
      </div>
      <CheckPage chain={chain} claims={roundClaims(round)} />
    </>
  )
}

type ResultsProps = Awaited<ReturnType<typeof loadRound>> & { independence: IndependenceCheck | null; now: number }

/** The result as people, gifts and match; the shares of the pool; why people count more than sums. */
function Results({ round, part, independence, faults, now }: ResultsProps) {
  const { donors, donated, pool, token, sponsorCount, state } = round
  const isFinal = state === 'sealed' || state === 'closed'
  const given = tokenAmount(donated, token, 'compact')
  const lead = face.lead(given, face.sponsors(sponsorCount), tokenAmount(pool, token, 'compact'))
  return (
    <>
      <Section
        id="results"
        title={isFinal ? face.became(donors) : face.becomes(donors)}
        lead={`${lead} ${leadOf(round, now)}`}
      >
        {faults.map(({ name, message }) => (
          <Notice key={name} tone="wait">
            {roundResult.ignored(name, message)}
          </Notice>
        ))}
        <RoundEntries round={round} part={part} independence={independence} />
      </Section>
      {pool > 0n && round.entries.some(({ match }) => match > 0n) && !part.search && (
        <Section id="shares" title={isFinal ? face.shared : face.sharing}>
          <PoolShares round={round} />
        </Section>
      )}
      <Section id="why" title={face.why.title}>
        <WhyPeople>{!round.isComputed && <RoundComputed round={round} />}</WhyPeople>
      </Section>
    </>
  )
}

/** What the figures are: final, fixed except for the seal, or still moving. */
function leadOf({ state, isComputed, result, reviewEndsAt }: RoundView, now: number): string {
  const { final, ended, settling, posted, ifEnded, offChain } = rounds.page
  if (isComputed) return offChain
  if (state === 'sealed' || state === 'closed') return final
  if (state === 'upcoming' || state === 'open') return ifEnded
  if (result && !result.isVetoed) return posted
  return now < reviewEndsAt ? ended : settling
}
