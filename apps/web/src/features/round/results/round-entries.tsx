import type { RoundEntry, RoundView } from '@commonweight/domain/views/round'
import type { Independence } from '@commonweight/qf/explain/independence-of'
import { countText, fixed18, percentText, shareOf } from '../../../format/number'
import { listing } from '../../../ui/listing/words'
import { Money } from '../../../ui/money'
import { ScrollBox } from '../../../ui/scroll-box'
import { Status } from '../../../ui/status'
import { standings } from '../../../ui/words'
import { roundResult as words } from '../words/round-result'
import { rounds } from '../words/rounds'
import { EntryExplained } from './entry-explained'

type RoundEntriesProps = {
  round: RoundView
  /** Of each campaign; null where they are not compared. */
  independence: ReadonlyMap<string, Independence> | null
}

/** Every campaign of the round and its match, the largest first, and on demand how it came about; then the same as files. */
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
  const { columns, noEntries } = rounds.page
  if (round.entries.length === 0) return <p className="text-soft">{noEntries}</p>
  return (
    <ScrollBox label={rounds.page.sections.results}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{columns.campaign}</th>
            <th scope="col">{columns.standing}</th>
            {[columns.people, columns.given, columns.weight, columns.share, columns.match].map((column) => (
              <th key={column} scope="col" className="right">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {round.entries.map((entry) => (
          <tbody key={entry.campaign}>
            <Figures entry={entry} round={round} />
            <tr>
              <td colSpan={7} className="pt-0! pb-1!">
                {/* The table may be wider than the screen; what explains a row is not. */}
                <div className="sticky left-0 max-w-[calc(100vw-2rem)]">
                  <EntryExplained
                    entry={entry}
                    round={round}
                    independence={independence?.get(entry.campaign) ?? null}
                  />
                </div>
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </ScrollBox>
  )
}

function Figures({ entry, round }: { entry: RoundEntry; round: RoundView }) {
  const { campaign, title, labName, standing, donors, donated, weight, match } = entry
  return (
    <tr className="[&>td]:border-b-0! [&>td]:pb-0!">
      <td className="min-w-56 wrap-anywhere">
        <a
          href={`/campaigns/${campaign}`}
          className="font-medium underline decoration-line-strong hover:decoration-ink"
        >
          {title}
        </a>
        <span className="block text-xs text-faint">{labName}</span>
      </td>
      <td>
        <Status {...standings[standing]} />
      </td>
      <td className="num right">{countText(donors)}</td>
      <td className="right">
        <Money amount={donated} token={round.token} />
      </td>
      <td className="num right">{fixed18(weight)}</td>
      <td className="num right">{percentText(shareOf(match, round.pool))}</td>
      <td className="right">
        <Money amount={match} token={round.token} />
      </td>
    </tr>
  )
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
