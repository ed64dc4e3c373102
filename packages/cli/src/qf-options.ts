import type { Scenario } from '@commonweight/qf/attack/attack-donations'
import type { CocmProfile } from '@commonweight/qf/mechanisms/cocm/cluster-flow'
import type { Mechanism } from '@commonweight/qf/mechanisms/compute-match'
import type { ReadTableOptions } from './csv/read-table'
import { type InputKind, refuseForInput, refuseForMechanism } from './fitting-options'
import type { ListFiles } from './input/read-lists'
import { UsageError } from './input-errors'
import { amount, oneOf, share, wholeNumber } from './option-values'
import { parseArguments } from './parse-arguments'
import { READING_OPTIONS, readingOptionsOf } from './reading-options'
import { scenarioOf } from './scenario-of'

export const MECHANISMS = ['plain', 'pairwise', 'cocm', 'blend', 'capped'] as const satisfies readonly Mechanism[]
const PROFILES = ['harsh', 'soft'] as const
const REMAINDERS = ['keep', 'largest-fraction'] as const
const MAX_DRAWS = 1_000
const FORMATS = ['json', 'csv', 'table'] as const
export type Format = (typeof FORMATS)[number]

const WHOLE = 10n ** 18n
const COUNTED_DECIMALS = 18

/**
 * What `qf` was asked for.
 * @property pool, cap In base units; cap 0: none. @property minimum In 1e-18 token.
 * @property isLong Whether to compute also what takes long.
 * @property threshold, blend, profile, remainder, trust Without them, the defaults of packages/qf.
 * @property lists Files to be read before anything is computed.
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
  isLong: boolean
  format: Format
  profile?: CocmProfile
  remainder?: 'keep' | 'largest-fraction'
  trust?: ReadonlyMap<string, number>
  lists: ListFiles
}

const OPTIONS = {
  mechanism: { type: 'string' },
  pool: { type: 'string' },
  cap: { type: 'string' },
  threshold: { type: 'string' },
  blend: { type: 'string' },
  min: { type: 'string' },
  'minimum-total': { type: 'string' },
  decimals: { type: 'string' },
  surplus: { type: 'string' },
  overflow: { type: 'string' },
  long: { type: 'boolean' },
  format: { type: 'string' },
  profile: { type: 'string' },
  remainder: { type: 'string' },
  insiders: { type: 'string' },
  identities: { type: 'string' },
  trust: { type: 'string' },
  ...READING_OPTIONS,
} as const

/** What `qf explain` was asked for: all campaigns or one, or what a donor's donations changed. */
export type ExplainOptions = QfOptions & { donor: string | undefined; campaign: string | undefined }

/** What `qf attack` was asked for: besides the known attacks, one more; and how often other campaigns are picked. */
export type AttackOptions = QfOptions & { draws: number | undefined; scenario: Scenario | undefined }

const ATTACK_OPTIONS = { ...OPTIONS, draws: { type: 'string' }, scenario: { type: 'string' } } as const

const EXPLAIN_OPTIONS = { ...OPTIONS, donor: { type: 'string' }, campaign: { type: 'string' } } as const

type Values = { [Name in keyof typeof OPTIONS]?: (typeof OPTIONS)[Name] extends { type: 'boolean' } ? boolean : string }

/**
 * What a file says about its round itself, in place of options. In base units, except for the minimum in 1e-18 token.
 */
export type RoundTerms = { pool: bigint; cap: bigint; decimals: number; minimum: bigint }

/**
 * A command line, of which the rest depends on what the file is.
 * @property needsTerms Whether only a file with terms of its own can be computed, as no pool was named.
 * @property optionsFor What was asked for, of a file of this kind. @throws UsageError
 */
export type QfRequest<Options = QfOptions> = {
  file: string
  reading: ReadTableOptions
  needsTerms: boolean
  optionsFor: (kind: InputKind, terms?: RoundTerms) => Options
}

/** @throws UsageError */
export function parseQfOptions(argv: readonly string[]): QfRequest {
  const { values, positionals } = parseArguments(argv, OPTIONS)
  return requestOf('qf', values, positionals, (options) => options)
}

/** `qf attack` computes with all mechanisms and takes none. @throws UsageError */
export function parseAttackOptions(argv: readonly string[]): QfRequest<AttackOptions> {
  const { values, positionals } = parseArguments(argv, ATTACK_OPTIONS)
  const { draws: often, scenario: text } = values
  const draws = often === undefined ? undefined : wholeNumber('--draws', often, MAX_DRAWS)
  if (draws === 0) throw new UsageError('--draws must be at least 1.')
  const scenario = text === undefined ? undefined : scenarioOf(text)
  return requestOf('attack', values, positionals, (options) => ({ ...options, draws, scenario }))
}

/** @throws UsageError */
export function parseExplainOptions(argv: readonly string[]): QfRequest<ExplainOptions> {
  const { values, positionals } = parseArguments(argv, EXPLAIN_OPTIONS)
  const { donor, campaign } = values
  const shown = { donor: idOf(donor), campaign: idOf(campaign) }
  return requestOf('explain', values, positionals, (options) => ({ ...options, ...shown }))
}

/** An address is the same id in any letter case, as in a file. */
function idOf(text: string | undefined): string | undefined {
  return text !== undefined && /^0x[0-9a-f]{40}$/i.test(text) ? text.toLowerCase() : text
}

function requestOf<Options>(
  command: 'qf' | 'attack' | 'explain',
  values: Values,
  [file, ...more]: readonly string[],
  finish: (options: QfOptions) => Options,
): QfRequest<Options> {
  if (file === undefined) throw new UsageError('Name the file, or - for standard input.')
  if (more.length > 0) throw new UsageError(`One file at a time, not also ${more.join(', ')}.`)
  const reading = readingOptionsOf(values)
  const optionsFor = (kind: InputKind | undefined, terms?: RoundTerms) => {
    refuseForInput(kind, command, values)
    const options = qfOptionsOf(file, command, values, terms)
    if (kind !== undefined && options.cap === 0n && values.overflow !== undefined)
      throw new UsageError('--overflow applies to a round with a cap only; name one with --cap.')
    if (kind !== undefined && options.cap === 0n && options.mechanism === 'capped')
      throw new UsageError('capped bounds what a large gift takes by a cap only; name one with --cap.')
    return finish(options)
  }
  const needsTerms = values.pool === undefined
  // A wrong command line is refused before a large file is read.
  if (!needsTerms) optionsFor(undefined)
  return { file, reading, needsTerms, optionsFor }
}

export const NO_POOL = 'Say how much there is to share out: --pool AMOUNT.'

function qfOptionsOf(file: string, command: string, values: Values, terms: RoundTerms | undefined): QfOptions {
  const mechanism = oneOf('--mechanism', values.mechanism ?? (command === 'attack' ? 'plain' : undefined), MECHANISMS)
  if (command !== 'attack') refuseForMechanism(mechanism, values, command)
  const decimals = terms?.decimals ?? wholeNumber('--decimals', values.decimals ?? '18', COUNTED_DECIMALS)
  const pool = values.pool === undefined ? terms?.pool : amount('--pool', values.pool, decimals)
  if (pool === undefined) throw new UsageError(NO_POOL)
  const cap = values.cap === undefined ? (terms?.cap ?? 0n) : capOf(pool, values.cap)
  return {
    file,
    mechanism,
    pool,
    cap,
    decimals,
    minimum: minimumOf(values) ?? terms?.minimum ?? 0n,
    ...(values.threshold !== undefined && { threshold: thresholdOf(values.threshold) }),
    ...(values.blend !== undefined && { blend: Number(share('--blend', values.blend)) / 1e18 }),
    surplus: oneOf('--surplus', values.surplus ?? 'return', ['return', 'pay-all'] as const),
    overflow: oneOf('--overflow', values.overflow ?? 'hand-on', ['hand-on', 'keep'] as const),
    isLong: values.long === true,
    format: oneOf('--format', values.format ?? 'table', FORMATS),
    ...(values.profile !== undefined && { profile: oneOf('--profile', values.profile, PROFILES) }),
    ...(values.remainder !== undefined && { remainder: oneOf('--remainder', values.remainder, REMAINDERS) }),
    lists: listsOf(values),
  }
}

function listsOf({ insiders, identities, trust }: Values): ListFiles {
  return {
    ...(insiders !== undefined && { insiders }),
    ...(identities !== undefined && { identities }),
    ...(trust !== undefined && { trust }),
  }
}

/** `--min` is the name of earlier versions. */
function minimumOf(values: Values): bigint | undefined {
  const { min, 'minimum-total': total } = values
  if (min !== undefined && total !== undefined) throw new UsageError('--min and --minimum-total are one option.')
  if (min !== undefined) return amount('--min', min, COUNTED_DECIMALS)
  return total === undefined ? undefined : amount('--minimum-total', total, COUNTED_DECIMALS)
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
