import { openSource } from '../csv/byte-source'
import type { IdTable } from '../csv/id-table'
import { idTwins } from '../csv/id-twins'
import { type DonationTable, readDonations } from '../csv/read-donations'
import { createProgress } from '../progress'

const MAX_TWINS = 3

/** Reads a file, or standard input for "-", with progress. */
export function readTable(file: string): DonationTable {
  const source = openSource(file)
  const progress = createProgress(source.size)
  try {
    return readDonations(source, { onProgress: progress.show })
  } finally {
    progress.done()
    source.close()
  }
}

/** Warns about what is allowed but may be a mistake. */
export function warnOf(
  { donors, campaigns, campaignName, cuts }: DonationTable,
  warn: (message: string) => void,
): void {
  if (cuts > 0) warn(`${cuts} numbers had more than 18 decimals; the rest was cut off.`)
  warnOfTwins(campaignName, campaigns, warn)
  warnOfTwins('donor', donors, warn)
}

function warnOfTwins(kind: string, ids: IdTable, warn: (message: string) => void): void {
  const twins = idTwins(ids)
  if (twins.length === 0) return
  const examples = twins.slice(0, MAX_TWINS).map((group) => group.map((id) => JSON.stringify(id)).join(' and '))
  const more = twins.length > MAX_TWINS ? `, and ${twins.length - MAX_TWINS} more such groups` : ''
  warn(`${kind} ids that differ in case or white space only count as different ones: ${examples.join('; ')}${more}.`)
}
