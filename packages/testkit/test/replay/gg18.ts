import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Donations of Gitcoin's GG18 Token Engineering round; the data lie next to the repository, not in it. */
export const gg18Folder = fileURLToPath(new URL('../../../../../shared/data/gg18-token-engineering', import.meta.url))
export const gg18Present = existsSync(gg18Folder)

/**
 * One donation of the real round, in the order in which it was given.
 * @property usd Decimal amount as it was written, also with an exponent (1.83e-06).
 * @property verified Whether the donor counted as a person at that donation (coefficient 1, else 0).
 */
export type Gg18Donation = {
  donor: string
  project: string
  usd: string
  verified: boolean
}

export function readDonations(): Gg18Donation[] {
  return readRows('donations.csv').map(({ donor, project, amount_usd, coefficient }) => {
    if (coefficient !== '0' && coefficient !== '1') throw new Error(`A coefficient of ${coefficient} is not expected`)
    return { donor: text(donor), project: text(project), usd: text(amount_usd), verified: coefficient === '1' }
  })
}

/** Matches that were paid in fact, in US dollars by project. For comparison only: they average repeat donations. */
export function readOfficialMatches(): Map<string, number> {
  return new Map(readRows('official_matching.csv').map((row) => [text(row.project), Number(text(row.qf_matching_usd))]))
}

/** Base units of a decimal amount, exactly, floored. */
export function baseUnits(usd: string, decimals: number): bigint {
  const parts = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(usd)
  if (parts === null) throw new Error(`${usd} is not a decimal amount`)
  const [, whole = '0', fraction = '', exponent = '0'] = parts
  const shift = decimals - fraction.length + Number(exponent)
  const digits = BigInt(whole + fraction)
  return shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift)
}

/** None of the three files quotes a comma in a column that is read here. */
function readRows(file: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(`${gg18Folder}/${file}`, 'utf8').trim().split(/\r?\n/)
  const names = header.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, index) => [text(names[index]), value])))
}

function text(value: string | undefined): string {
  if (value === undefined || value === '') throw new Error('A column of the GG18 data is missing')
  return value
}
