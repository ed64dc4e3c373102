import type { IdTable } from '../csv/id-table'
import { idTwins } from '../csv/id-twins'
import { oddIds } from '../csv/odd-ids'
import type { DonationTable } from '../csv/read-donations'
import type { TallyTable } from '../csv/read-tallies'

const MAX_EXAMPLES = 3

type Warn = (message: string) => void

/** Warns about what is allowed in a file but may be a mistake. */
export function warnOfTable(table: DonationTable | TallyTable, warn: Warn): void {
  if (table.cuts > 0) warn(`${table.cuts} numbers had more than 18 decimals; the rest was cut off.`)
  if ('tallies' in table) return
  const { belowMinimum, rows, shortened } = table
  if (rows === 0) warn('The file holds no donations, only a header.')
  if (belowMinimum > 0) warn(`${belowMinimum} of ${rows} donations are below --minimum-donation and do not count.`)
  if (shortened > 0) {
    warn(`${shortened} amounts have an exponent, as a spreadsheet shortens them (1.23457E+18); digits may be missing.`)
  }
  warnOfIds(table.campaignName, table.campaigns, warn)
  warnOfIds('donor', table.donors, warn)
}

function warnOfIds(kind: string, ids: IdTable, warn: Warn): void {
  const { placeholders, shortened } = oddIds(ids)
  if (placeholders.length > 0) warn(`Each of these counts as one ${kind}: ${listOf(placeholders.map(quoted))}.`)
  if (shortened.length > 0) {
    const what = `${kind} ids that a spreadsheet seems to have shortened: ${listOf(shortened.map(quoted))}`
    warn(`${what}. Different ones may have become the same.`)
  }
  const twins = idTwins(ids)
  if (twins.length === 0) return
  const groups = twins.slice(0, MAX_EXAMPLES).map((group) => group.map(quoted).join(' and '))
  const more = twins.length > MAX_EXAMPLES ? `, and ${twins.length - MAX_EXAMPLES} more such groups` : ''
  const what = 'in case, white space, 0x or how letters are encoded only'
  warn(`${kind} ids that differ ${what} count as different ones: ${groups.join('; ')}${more}.`)
}

function listOf(texts: readonly string[]): string {
  const more = texts.length - MAX_EXAMPLES
  return more > 0 ? `${texts.slice(0, MAX_EXAMPLES).join(', ')} and ${more} more` : texts.join(', ')
}

/** Characters that show nothing, and those that could be another one, are written by their numbers. */
function quoted(text: string): string {
  const escaped = (one: string) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`
  return JSON.stringify(text).replace(/[\p{Default_Ignorable_Code_Point}\p{M}]/gu, escaped)
}
