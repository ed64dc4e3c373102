import type { PassportThresholds } from '@commonweight/qf/eligibility/passport-weight'
import { type ColumnNames, ROLES, type Role } from './csv/file-columns'
import { DECIMAL_MARKS } from './csv/number-form'
import type { ReadTableOptions } from './csv/read-table'
import { SEPARATORS, type SeparatorName } from './csv/separator'
import { UsageError } from './input-errors'
import { amount, oneOf, wholeNumber } from './option-values'

const SCORE_DECIMALS = 4
const COUNTED_DECIMALS = 18

/** Options about how a file is written and which of its donations count. */
export const READING_OPTIONS = {
  columns: { type: 'string' },
  'ignore-other-columns': { type: 'boolean' },
  separator: { type: 'string' },
  decimal: { type: 'string' },
  'amount-decimals': { type: 'string' },
  'score-column': { type: 'string' },
  'score-thresholds': { type: 'string' },
  'minimum-donation': { type: 'string' },
} as const

type Values = {
  [Name in keyof typeof READING_OPTIONS]?: (typeof READING_OPTIONS)[Name] extends { type: 'boolean' } ? boolean : string
}

/** @throws UsageError */
export function readingOptionsOf(values: Values): ReadTableOptions {
  const { separator, decimal, 'minimum-donation': least, 'amount-decimals': scale, 'score-thresholds': scores } = values
  const names = namesOf(values)
  if (scores !== undefined && names.score === undefined)
    throw new UsageError('--score-thresholds applies with --score-column only.')
  return {
    columns: { names, ignoresOthers: values['ignore-other-columns'] === true },
    ...(separator !== undefined && {
      separator: oneOf('--separator', separator, Object.keys(SEPARATORS) as SeparatorName[]),
    }),
    ...(decimal !== undefined && { decimal: oneOf('--decimal', decimal, DECIMAL_MARKS) }),
    ...(least !== undefined && { minimumDonation: amount('--minimum-donation', least, COUNTED_DECIMALS) }),
    ...(scale !== undefined && { scale: wholeNumber('--amount-decimals', scale, COUNTED_DECIMALS) }),
    ...(scores !== undefined && { thresholds: thresholdsOf(scores) }),
  }
}

/** The names of columns. A name may have commas in it, as long as no role and "=" follow. */
function namesOf({ columns, 'score-column': score }: Values): ColumnNames {
  const parts = columns?.split(new RegExp(`,(?=(?:${ROLES.join('|')}|project)=)`)) ?? []
  const pairs = parts.map(pairOf)
  if (score !== undefined) pairs.push(['score', score])
  const names: ColumnNames = Object.fromEntries(pairs)
  const repeated = pairs.find(([role], index) => pairs.findIndex(([other]) => other === role) !== index)
  if (repeated !== undefined) throw new UsageError(`Two columns are named for ${repeated[0]}; name one.`)
  const twice = pairs.find(([, name], index) => pairs.findIndex(([, other]) => other === name) !== index)
  if (twice !== undefined) throw new UsageError(`The column ${twice[1]} is named for two things; name it for one.`)
  if (names.score !== undefined && names.weight !== undefined)
    throw new UsageError('A donation is weighed by a weight or by a score; name one column.')
  return names
}

function pairOf(part: string): [Role, string] {
  const at = part.indexOf('=')
  const word = part.slice(0, Math.max(at, 0))
  const role = word === 'project' ? 'campaign' : ROLES.find((one) => one === word)
  const name = part.slice(at + 1)
  if (role !== undefined && name !== '') return [role, name]
  const roles = ROLES.join(', ')
  throw new UsageError(`--columns takes pairs like donor=voter,amount=amountUSD of ${roles}; not "${part}".`)
}

function thresholdsOf(text: string): PassportThresholds {
  const [lower, upper, ...more] = text.split(',').map((part) => amount('--score-thresholds', part, SCORE_DECIMALS))
  if (lower === undefined || upper === undefined || more.length > 0 || lower <= 0n || lower >= upper) {
    throw new UsageError(`--score-thresholds takes two scores that rise from above 0, like 15,25; not ${text}.`)
  }
  return { lower, upper }
}
