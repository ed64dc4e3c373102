import { type RoundPart, roundHref } from '../round-page-query'
import { roundResult as words } from '../words/rounds'

type EntrySearchProps = { round: number; part: RoundPart; count: number }

/** Finds campaigns of one round. A plain GET form: it works without scripts. */
export function EntrySearch({ round, part, count }: EntrySearchProps) {
  return (
    <search>
      <form action={`/rounds/${round}#results`} method="get" className="mb-4 flex flex-wrap items-end gap-4">
        {part.scope === 'all' && <input type="hidden" name="scope" value="all" />}
        <div className="field grow sm:max-w-sm">
          <label className="label" htmlFor="search">
            {words.search(count)}
          </label>
          <input
            className="input"
            key={part.search}
            id="search"
            name="search"
            type="search"
            maxLength={100}
            defaultValue={part.search ?? ''}
          />
        </div>
        <button type="submit" className="btn">
          {words.find}
        </button>
        {part.search && (
          <a href={roundHref(round, { scope: part.scope }, 'results')} className="btn btn-quiet">
            {words.all}
          </a>
        )}
      </form>
    </search>
  )
}
