import { parseDecimal } from '../decimal'
import { readList } from './read-list'

const TRUST_DECIMALS = 18

/** Files that say more about donors than donations do. */
export type ListFiles = { insiders?: string; identities?: string; trust?: string }

/** By campaign, the accounts that do not count there. @throws BadInputError */
export function readInsiders(file: string): Map<string, string[]> {
  const insiders = new Map<string, string[]>()
  for (const [campaign = '', account = ''] of readList(file, ['campaign', 'account'])) {
    const known = insiders.get(campaign)
    if (known === undefined) insiders.set(campaign, [account])
    else known.push(account)
  }
  return insiders
}

/** By account, the person behind it. @throws BadInputError also if an account has two persons. */
export function readIdentities(file: string): Map<string, string> {
  return readMap(file, ['account', 'person'])
}

/** By donor, a factor of the threshold of pairwise. @throws BadInputError */
export function readTrust(file: string): Map<string, number> {
  const trust = readMap(file, ['donor', 'trust'], ([, number = '']) => {
    const units = parseDecimal(number, TRUST_DECIMALS)
    return typeof units === 'string' ? `the trust ${units}` : undefined
  })
  return new Map([...trust].map(([donor, number]) => [donor, Number(number)]))
}

function readMap(
  file: string,
  columns: readonly [string, string],
  check: (row: readonly string[]) => string | undefined = () => undefined,
): Map<string, string> {
  const map = new Map<string, string>()
  readList(file, columns, (row) => {
    const [text = '', value = ''] = row
    const key = /^0x[0-9a-f]{40}$/i.test(text) ? text.toLowerCase() : text
    const known = map.get(key)
    map.set(key, value)
    if (known !== undefined && known !== value) return `${key} is there twice, as ${known} and as ${value}`
    return check(row)
  })
  return map
}
