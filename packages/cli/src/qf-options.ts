import type { Mechanism } from '@commonweight/qf/mechanisms/compute-match'
import { parseDecimal } from './decimal'
import { UsageError } from './input-errors'
import { parseArguments } from './parse-arguments'

export const MECHANISMS = ['plain', 'pairwise', 'cocm', 'blend'] as const satisfies readonly Mechanism[]
const FORMATS = ['json', 'csv', 'table'] as const
export type Format = (typeof FORMATS)[number]

const SHARE_DECIMALS = 18
const WHOLE = 10n ** 18n
const COUNTED_DECIMALS = 18

/**
 * What `qf` was asked for.
 * @property pool, cap In base units; cap 0: none. @property minimum In 1e-18 token.
 * @property threshold, blend Without them, the defaults of packages/qf.
 */
export type QfOptions = {
  file: string
  mechanism: Mechanism
  pool: bigint
  cap: bigint
  decimals: number
  minimum: bigint
  threshold?: number
  blend?: number
  surplus: 'return' | 'pay-all'
  overflow: 'hand-on' | 'keep'
  format: Format
}

const OPTIONS = {
  mechanism: { type: 'string' },
  pool: { type: 'string' },
  cap: { type: 'string' },
  threshold: { type: 'string' },
  blend: { type: 'string' },
  min: { type: 'string', default: '0' },
  decimals: { type: 'string', default: '18' },
  surplus: { type: 'string', default: 'return' },
  overflow: { type: 'string', default: 'hand-on' },
  format: { type: 'string', default: 'table' },
} as const

/** What `qf explain` was asked for: all campaigns or one, or what a donor's donations changed. */
export type ExplainOptions = QfOptions & { donor: string | undefined; campaign: string | undefined }

const EXPLAIN_OPTIONS = { ...OPTIONS, donor: { type: 'string' }, campaign: { type: 'string' } } as const

type Values = { [Name in keyof typeof OPTIONS]?: string } & { min: string; decimals: string }

/**
 * @param mechanism Used where the command line need not name one.
 * @throws UsageError
 */
export function parseQfOptions(argv: readonly string[], mechanism?: Mechanism): QfOptions {
  const { values, positionals } = parseArguments(argv, OPTIONS)
  return qfOptionsOf(values, positionals, mechanism)
}

/** @throws UsageError */
export function parseExplainOptions(argv: readonly string[]): ExplainOptions {
  const { values, positionals } = parseArguments(argv, EXPLAIN_OPTIONS)
  const { donor, campaign } = values
  return { ...qfOptionsOf(values, positionals), donor: idOf(donor), campaign: idOf(campaign) }
}

/** An address is the same id in any letter case, as in a file. */
function idOf(text: string | undefined): string | undefined {
  return text !== undefined && /^0x[0-9a-f]{40}$/i.test(text) ? text.toLowerCase() : text
}

function qfOptionsOf(values: Values, [file, ...more]: readonly string[], mechanism?: Mechanism): QfOptions {
  if (file === undefined) throw new UsageError('Name the file, or - for standard input.')
  if (more.length > 0) throw new UsageError(`One file at a time, not also ${more.join(', ')}.`)
  if (values.pool === undefined) throw new UsageError('Say how much there is to share out: --pool AMOUNT.')
  const decimals = wholeNumber('--decimals', values.decimals, COUNTED_DECIMALS)
  const pool = amount('--pool', values.pool, decimals)
  return {
    file,
    mechanism: oneOf('--mechanism', values.mechanism ?? mechanism, MECHANISMS),
    pool,
    cap: values.cap === undefined ? 0n : capOf(pool, values.cap),
    decimals,
    minimum: amount('--min', values.min, COUNTED_DECIMALS),
    ...(values.threshold !== undefined && { threshold: thresholdOf(values.threshold) }),
    ...(values.blend !== undefined && { blend: Number(share('--blend', values.blend)) / 1e18 }),
    surplus: oneOf('--surplus', values.surplus, ['return', 'pay-all'] as const),
    overflow: oneOf('--overflow', values.overflow, ['hand-on', 'keep'] as const),
    format: oneOf('--format', values.format, FORMATS),
  }
}

function oneOf<Choice extends string>(name: string, value: string | undefined, choices: readonly Choice[]): Choice {
  const choice = choices.find((one) => one === value)
  if (choice !== undefined) return choice
  throw new UsageError(`${name} must be one of ${choices.join(', ')}${value === undefined ? '' : `, not "${value}"`}.`)
}

function amount(name: string, text: string, decimals: number): bigint {
  const units = parseDecimal(text, decimals)
  if (typeof units === 'string') throw new UsageError(`${name} ${units}.`)
  return units
}

function share(name: string, text: string): bigint {
  const units = amount(name, text, SHARE_DECIMALS)
  if (units > WHOLE) throw new UsageError(`${name} must be a share from 0 to 1, not ${text}.`)
  return units
}

/** Rounded down, so that a share of the pool is never exceeded. */
function capOf(pool: bigint, text: string): bigint {
  const cap = (pool * share('--cap', text)) / WHOLE
  if (cap === 0n && pool > 0n) throw new UsageError(`--cap ${text} of this pool is less than its smallest unit.`)
  return cap
}

function thresholdOf(text: string): number {
  const units = amount('--threshold', text, COUNTED_DECIMALS)
  if (units === 0n) throw new UsageError('--threshold must be above 0.')
  return Number(text)
}

function wholeNumber(name: string, text: string, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(number <= most)) throw new UsageError(`${name} must be a whole number from 0 to ${most}, not ${text}.`)
  return number
}
