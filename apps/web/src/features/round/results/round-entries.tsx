import type { RoundEntry, RoundView } from '@commonweight/domain/views/round'
import type { Independence } from '@commonweight/qf/explain/independence-of'
import { countText, fixed18, percentText, shareOf } from '../../../format/number'
import { type Column, DataTable } from '../../../ui/data-table'
import { listing } from '../../../ui/listing/words'
import { Money } from '../../../ui/money'
import { Status } from '../../../ui/status'
import { standings } from '../../../ui/words'
import { rounds, roundResult as words } from '../words/rounds'
import { EntryExplained } from './entry-explained'

type RoundEntriesProps = {
  round: RoundView
  /** Of each campaign; null where they are not compared. */
  independence: ReadonlyMap<string, Independence> | null
}

/** Every campaign of the round and its match, the largest first, with details on demand; then the same as files. */
export function RoundEntries({ round, independence }: RoundEntriesProps) {
  return (
    <>
      <Entries round={round} independence={independence} />
      <MoreApplicants round={round.id} count={round.applicantsLeftOut} />
      <Downloads round={round.id} />
    </>
  )
}

function Entries({ round, independence }: RoundEntriesProps) {
  if (round.entries.length === 0) return <p className="text-soft">{rounds.page.noEntries}</p>
  return (
    <DataTable
      label={rounds.page.sections.results}
      columns={columnsOf(round)}
      rows={round.entries}
      keyOf={({ campaign }) => campaign}
      detailsOf={(entry) => (
        <EntryExplained entry={entry} round={round} independence={independence?.get(entry.campaign) ?? null} />
      )}
    />
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
function MoreApplicants({ round, count }: { round: number; count: number }) {
  if (count === 0) return null
  return (
    <p className="mt-4 text-sm text-soft">
      {listing.applicants(count)}{' '}
      <a href={`/rounds/${round}?scope=all`} className="target underline">
        {listing.scope.toAll}
      </a>
    </p>
  )
}

/** The results as files. */
function Downloads({ round }: { round: number }) {
  return (
    <p className="mt-4 text-sm text-soft">
      {words.downloads}{' '}
      {(['csv', 'json'] as const).map((format) => (
        <a
          key={format}
          href={`/api/rounds/${round}/results.${format}`}
          download
          className="target mr-4 underline decoration-line-strong hover:decoration-ink"
        >
          {words[format]}
        </a>
      ))}
    </p>
  )
}
