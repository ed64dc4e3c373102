import type { RoundView } from '@commonweight/domain/views/round'
import { loadIndependence } from '@commonweight/read-models/rounds/load-independence'
import { loadPayers } from '@commonweight/read-models/rounds/load-payers'
import { sharedDb } from '@commonweight/read-models/shared-db'
import type { Metadata } from 'next'
import { RecomputePanel } from '../../../features/recompute/recompute-panel'
import { recomputePanelProps } from '../../../features/recompute/recompute-panel-props'
import { recompute } from '../../../features/recompute/words/recompute'
import { RoundActions } from '../../../features/round/actions/round-actions'
import { roundActionsProps } from '../../../features/round/actions/round-actions-props'
import { loadRound } from '../../../features/round/load-round'
import { PostedResult } from '../../../features/round/results/posted-result'
import { RoundEntries } from '../../../features/round/results/round-entries'
import { RoundComputed } from '../../../features/round/round-computed'
import { RoundHead } from '../../../features/round/round-head'
import { parseRoundListQuery } from '../../../features/round/round-list-query'
import { RoundSponsors } from '../../../features/round/round-sponsors'
import { RoundTerms } from '../../../features/round/round-terms'
import { roundTimes } from '../../../features/round/round-times'
import { roundResult, rounds } from '../../../features/round/words/rounds'
import { Shows, topics } from '../../../features/shell/shows'
import { getConfig } from '../../../server/config'
import { readPageTime } from '../../../server/freshness/read-head'
import { ActionsPanel } from '../../../ui/actions-panel'
import { ListingNotices } from '../../../ui/listing/listing-notices'
import { NeedsScript } from '../../../ui/needs-script'
import { Section } from '../../../ui/section'

type Props = PageProps<'/rounds/[id]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, summary, listed } = await loadRound((await params).id)
  return { title, description: summary, ...(listed ? {} : { robots: { index: false } }) }
}

export default async function RoundPage({ params, searchParams }: Props) {
  const { scope } = parseRoundListQuery(await searchParams).query
  const round = await loadRound((await params).id, scope)
  const [now, { chain }, independence, payers] = await Promise.all([
    readPageTime(),
    getConfig(),
    loadIndependence(sharedDb(), round.id),
    loadPayers(sharedDb(), round.id),
  ])
  const { sections, terms, actions } = rounds.page
  return (
    <>
      <Shows of={[topics.round(round.id)]} times={roundTimes(round)} now={now} />
      <RoundHead round={round} now={now} />
      <ListingNotices listing={round} token={round.token} />
      <div className="mt-12 space-y-12">
        <Section id="results" title={sections.results} lead={leadOf(round, now)}>
          <RoundEntries round={round} independence={independence} />
        </Section>
        <Section id="recompute" title={recompute.title} lead={recompute.lead}>
          <NeedsScript />
          <RecomputePanel {...recomputePanelProps(chain, round, now)} />
        </Section>
        {round.result && (
          <Section id="posted" title={roundResult.digests.title}>
            <PostedResult round={round} result={round.result} />
          </Section>
        )}
        <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <aside className="lg:col-start-2 lg:row-start-1">
            <ActionsPanel title={actions}>
              <RoundActions {...roundActionsProps(chain, round, now)} />
            </ActionsPanel>
          </aside>
          <div className="min-w-0 space-y-12 lg:col-start-1 lg:row-start-1">
            {!round.isComputed && (
              <Section id="computed" title={sections.computed}>
                <RoundComputed round={round} />
              </Section>
            )}
            <Section id="sponsors" title={sections.sponsors}>
              <RoundSponsors round={round} payers={payers} />
            </Section>
          </div>
        </div>
        <Section id="terms" title={sections.terms} lead={terms.lead}>
          <RoundTerms round={round} />
        </Section>
      </div>
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
