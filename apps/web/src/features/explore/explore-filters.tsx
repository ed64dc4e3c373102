import { MODEL_KINDS } from '@commonweight/domain/documents/terms-document'
import type { CampaignCounts, CampaignQuery } from '@commonweight/domain/views/query'
import type { RoundCard } from '@commonweight/domain/views/round'
import { SORTS } from './campaign-query'
import { explore } from './words'

type ExploreFiltersProps = {
  query: CampaignQuery
  rounds: readonly RoundCard[]
  /** Null: too many campaigns to count. */
  counts: CampaignCounts | null
}

/** A plain GET form: the address is the state, and it works without JavaScript. */
export function ExploreFilters({ query, rounds, counts }: ExploreFiltersProps) {
  const { filters } = explore
  const isFiltered = Object.keys(query).some((name) => name !== 'after' && name !== 'limit')
  return (
    <search>
      <form
        action="/"
        method="get"
        aria-label={filters.label}
        className="grid grid-cols-2 items-end gap-4 md:grid-cols-3 lg:grid-cols-[2fr_1fr_1fr_1fr_auto]"
      >
        {query.scope === 'all' && <input type="hidden" name="scope" value="all" />}
        {query.state && <input type="hidden" name="state" value={query.state} />}
        <div className="field col-span-2 md:col-span-3 lg:col-span-1">
          <label className="label" htmlFor="search">
            {filters.search}
          </label>
          <input
            className="input"
            key={query.search}
            id="search"
            name="search"
            type="search"
            maxLength={100}
            defaultValue={query.search ?? ''}
            placeholder={filters.searchHint}
          />
        </div>
        <Choice name="kind" label={filters.kind} value={query.kind}>
          {MODEL_KINDS.map((kind) => ({ value: kind, text: kind, count: counts?.kind[kind] }))}
        </Choice>
        <Choice name="round" label={filters.round} value={query.round?.toString()}>
          {rounds.map(({ id, title }) => ({
            value: String(id),
            text: title,
            count: counts && (counts.round[id] ?? 0),
          }))}
        </Choice>
        <Choice name="sort" label={filters.sort} value={query.sort} hasDefault>
          {SORTS.map((sort) => ({ value: sort, text: explore.sorts[sort] }))}
        </Choice>
        <div className={`flex gap-2 ${isFiltered ? 'max-md:col-span-2' : ''} md:col-span-3 lg:col-span-1`}>
          <button type="submit" className="btn grow">
            {filters.apply}
          </button>
          {isFiltered && (
            <a href="/" className="btn btn-quiet">
              {filters.clear}
            </a>
          )}
        </div>
      </form>
    </search>
  )
}

type ChoiceProps = {
  name: string
  label: string
  value: string | undefined
  /** The first choice is what an empty field means. */
  hasDefault?: boolean
  /** `count`: how many campaigns the choice would show. */
  children: { value: string; text: string; count?: number | null | undefined }[]
}

function Choice({ name, label, value, hasDefault = false, children }: ChoiceProps) {
  return (
    <div className="field">
      <label className="label" htmlFor={name}>
        {label}
      </label>
      <select key={value} className="input" id={name} name={name} defaultValue={value ?? ''}>
        {!hasDefault && <option value="">{explore.filters.any}</option>}
        {children.map((choice, index) => (
          <option key={choice.value} value={hasDefault && index === 0 ? '' : choice.value}>
            {typeof choice.count === 'number' ? explore.counted(choice.text, choice.count) : choice.text}
          </option>
        ))}
      </select>
    </div>
  )
}
