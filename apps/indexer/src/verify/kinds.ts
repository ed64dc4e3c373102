import { CAMPAIGN_VIEWS, DONOR_VIEWS } from './campaign-views'
import { ENTRY_VIEWS, ROUND_COUNT, ROUND_VIEWS, SPONSOR_VIEWS } from './round-views'
import { findView, type View } from './views'

/** A kind of thing that tables and contracts both keep. */
export type Kind = {
  name: string
  /** Where what has to be compared is noted, and the columns that name one of them, in the order of the views' arguments. */
  touched: string
  keys: readonly string[]
  /** The same columns in the order of the index. */
  order: readonly string[]
  /**
   * What follows a page of keys, named k, in a query of what the views should answer: for each key one row, each column
   * named after a view and the part of its answer, as in "donorOf.amount". A part that is null is not compared.
   */
  columns: string
  joins: string
  views: readonly { name: string; view: View; parts: readonly { column: string; part: string; word: number }[] }[]
}

const COLUMN = /"([a-zA-Z]+)\.([a-zA-Z]*)"/g

function kind(name: string, keys: readonly string[], sql: { columns: string; joins: string }): Kind {
  const columns = [...sql.columns.matchAll(COLUMN)].map(([quoted, view, part]) => ({
    column: quoted.slice(1, -1),
    view: String(view),
    part: String(part),
  }))
  const views = [...new Set(columns.map(({ view }) => view))].map((name) => {
    const view = findView(name)
    const own = columns.filter((column) => column.view === name)
    return { name, view, parts: own.map(({ column, part }) => ({ column, part, word: wordOf(view, name, part) })) }
  })
  return { name, touched: `touched_${name}`, keys, order: keys, ...sql, views }
}

function wordOf(view: View, name: string, part: string): number {
  const word = view.wordOf.get(part)
  if (word === undefined) throw new Error(`${name} does not answer ${part}.`)
  return word
}

/** What is compared, the cheap and telling first. */
export const KINDS: readonly Kind[] = [
  kind('rounds', ['round'], ROUND_VIEWS),
  kind('entries', ['round', 'campaign'], ENTRY_VIEWS),
  kind('sponsors', ['round', 'account'], SPONSOR_VIEWS),
  kind('campaigns', ['campaign'], CAMPAIGN_VIEWS),
  kind('consents', ['donor', 'operator'], {
    columns: `(select until from consents c where c.donor = k.donor and c.operator = k.operator
      order by block_number desc, log_index desc limit 1) as "operatorUntil."`,
    joins: '',
  }),
  { ...kind('donors', ['campaign', 'account'], DONOR_VIEWS), order: ['account', 'campaign'] },
  { ...kind('number of rounds', [], ROUND_COUNT), touched: '(select) as one' },
]
