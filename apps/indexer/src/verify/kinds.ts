import { CAMPAIGN_VIEWS, DONOR_VIEWS } from './campaign-views'
import { ENTRY_VIEWS, ROUND_COUNT, ROUND_VIEWS, SPONSOR_VIEWS } from './round-views'
import { findView, type View } from './views'

/**
 * A view of such a thing, and the parts of its answer that are compared: at which of the columns and words they are.
 * @property words So many words of the answer are needed.
 */
export type KindView = {
  name: string
  view: View
  words: number
  parts: readonly { column: string; index: number; word: number }[]
}

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
