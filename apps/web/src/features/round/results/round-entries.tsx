import type { RoundEntry, RoundView } from '@commonweight/domain/views/round'
import type { IndependenceCheck } from '@commonweight/read-models/rounds/load-independence'
import { countText, fixed18, percentText, shareOf } from '../../../format/number'
import { type Column, DataTable } from '../../../ui/data-table'
import { listing } from '../../../ui/listing/words'
import { Money } from '../../../ui/money'
import { Paging } from '../../../ui/paging'
import { Status } from '../../../ui/status'
import { pages, standings } from '../../../ui/words'
import { HATCHED } from '../../campaign/funding-parts'
import { type RoundPart, roundHref } from '../round-page-query'
import { roundFace as face } from '../words/round-face'
import { rounds, roundResult as words } from '../words/rounds'
import { EntryExplained } from './entry-explained'
import { EntrySearch } from './entry-search'
import { ResultHatch, ResultRow } from './result-row'
import { RoundDownloads } from './round-downloads'

/** With more campaigns on a page, each has a link to its explanation instead: a page stays small. */
export const MAX_EXPLAINED = 8

type RoundEntriesProps = {
  round: RoundView
  part: RoundPart
  /** Null: this page explains none. */
  independence: IndependenceCheck | null
}

/** A page of the round's campaigns and their matches, the largest first; then the same as files. */
export function RoundEntries({ round, part, independence }: RoundEntriesProps) {
  const { id, entryCount, applicantsLeftOut, next } = round
  return (
    <>
      {(entryCount > MAX_EXPLAINED || part.search) && <EntrySearch round={id} part={part} count={entryCount} />}
      <Results round={round} part={part} independence={independence} />
      <div className="mt-4">
        <Paging
          label={rounds.page.sections.results}
          words={pages.paging.words}
          first={part.after ? roundHref(id, { ...part, after: undefined, limit: undefined }, 'results') : null}
          next={next && roundHref(id, { ...part, after: next, limit: undefined }, 'results')}
        />
      </div>
      {part.scope !== 'all' && <MoreApplicants round={id} part={part} count={applicantsLeftOut} />}
      <details className="mt-2" data-table>
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm font-medium underline decoration-line-strong underline-offset-4">
          {face.table}
        </summary>
        {round.entries.length > 0 && (
          <DataTable
            label={rounds.page.sections.results}
            columns={columnsOf(round)}
            rows={round.entries}
            keyOf={({ campaign }) => campaign}
          />
        )}
        <RoundDownloads round={id} />
      </details>
    </>
  )
}

function Results({ round, part, independence }: RoundEntriesProps) {
  const { id, entries, entryCount } = round
  if (entries.length === 0)
    return <p className="text-soft">{entryCount > 0 ? words.notFound : rounds.page.noEntries}</p>
  const isExplained = entries.length <= MAX_EXPLAINED
  // biome-ignore lint/complexity/useMathMinMax: Math.max takes no bigint
  const longest = entries.reduce((most, { donated, match }) => (donated + match > most ? donated + match : most), 0n)
  return (
    <>
      <ResultHatch />
      <ResultLegend />
      <ul>
        {entries.map((entry) => (
          <ResultRow key={entry.campaign} entry={entry} round={round} longest={longest}>
            {isExplained ? (
              <EntryExplained entry={entry} round={round} independence={independence} isOpen={entries.length === 1} />
            ) : (
              <a
                href={roundHref(id, { scope: part.scope, search: entry.campaign }, 'results')}
                className="target mt-2 inline-block text-xs underline"
                aria-label={words.ofCampaign(entry.title)}
              >
                {words.how}
              </a>
            )}
          </ResultRow>
        ))}
      </ul>
    </>
  )
}

function ResultLegend() {
  const { label, given, added, person } = face.legend
  const keys = [
    { text: given, mark: 'h-2.5 w-5 bg-line-strong' },
    { text: added, mark: `h-2.5 w-5 ${HATCHED.swatch}` },
    { text: person, mark: 'size-1.5 rounded-full bg-ink' },
  ]
  return (
    <ul aria-label={label} className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft">
      {keys.map(({ text, mark }) => (
        <li key={text} className="flex items-center gap-1.5">
          <span aria-hidden="true" className={`shrink-0 ${mark}`} />
          {text}
        </li>
      ))}
    </ul>
  )
}

function columnsOf({ token, pool }: RoundView): Column<RoundEntry>[] {
  const { columns } = rounds.page
  const number = (label: string, text: (entry: RoundEntry) => string): Column<RoundEntry> => ({
    label,
    isRight: true,
    className: 'num',
    cell: text,
  })
  const money = (label: string, amountOf: (entry: RoundEntry) => bigint): Column<RoundEntry> => ({
    label,
    isRight: true,
    cell: (entry) => <Money amount={amountOf(entry)} token={token} />,
  })
  return [
    {
      label: columns.campaign,
      className: 'min-w-56 wrap-anywhere',
      cell: ({ campaign, title, labName }) => (
        <>
          <a
            href={`/campaigns/${campaign}`}
            className="font-medium underline decoration-line-strong hover:decoration-ink"
          >
            {title}
          </a>
          <span className="block text-xs text-faint">{labName}</span>
        </>
      ),
    },
    { label: columns.standing, cell: ({ standing }) => <Status {...standings[standing]} /> },
    number(columns.people, ({ donors }) => countText(donors)),
    money(columns.given, ({ donated }) => donated),
    number(columns.weight, ({ weight }) => fixed18(weight)),
    number(columns.share, ({ match }) => percentText(shareOf(match, pool))),
    money(columns.match, ({ match }) => match),
  ]
}

/** How many applicants the page leaves out, and the way to see them. */
function MoreApplicants({ round, part, count }: { round: number; part: RoundPart; count: number }) {
  if (count === 0) return null
  return (
    <p className="mt-4 text-sm text-soft">
      {listing.applicants(count)}{' '}
      <a href={roundHref(round, { search: part.search, scope: 'all' })} className="target underline">
        {listing.scope.toAll}
      </a>
    </p>
  )
}
