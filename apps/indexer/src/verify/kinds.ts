import { CAMPAIGN_VIEWS, DONOR_VIEWS } from './campaign-views'
import { ENTRY_VIEWS, ROUND_COUNT, ROUND_VIEWS, SPONSOR_VIEWS } from './round-views'
import { findView, type View } from './views'

/**
 * A view, and the parts of its answer that are compared: column of the query, word of the answer.
 * @property words Number of words of the answer that are needed.
 */
type KindView = {
  name: string
  view: View
  words: number
  parts: readonly { column: string; index: number; word: number }[]
}

/** A kind of row that both tables and contracts store. */
export type Kind = {
  name: string
  /** The temporary table of keys to compare. */
  touched: string
  /** Its key columns, in the order of the views' arguments. */
  keys: readonly string[]
  /** The same columns in the order of the index. */
  order: readonly string[]
  /**
   * Columns and joins of a query over a page of keys, named k: for each key one row of what the views should answer.
   * Each column is named after a view and a part of its answer, as in "donorOf.amount". A null is not compared.
   */
  columns: string
  joins: string
  views: readonly KindView[]
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
    const own = columns.flatMap(({ column, part }, index) =>
      column.startsWith(`${name}.`) ? [{ column, part, index }] : [],
    )
    const parts = own.map((each) => ({ ...each, word: wordOf(view, name, each.part) }))
    return { name, view, parts, words: Math.max(...parts.map(({ word }) => word)) + 1 }
  })
  return { name, touched: `touched_${name}`, keys, order: keys, ...sql, views }
}

function wordOf(view: View, name: string, part: string): number {
  const word = view.wordOf.get(part)
  if (word === undefined) throw new Error(`${name} does not answer ${part}.`)
  return word
}

/** All kinds; the cheap and significant ones come first. */
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
