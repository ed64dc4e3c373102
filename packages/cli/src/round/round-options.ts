import { addressSchema, roundIdSchema } from '@commonweight/domain/ids'
import { formatAmount } from '@commonweight/domain/money'
import type { Mechanism } from '@commonweight/qf/mechanisms/compute-match'
import type { ConfigurationChoice } from '@commonweight/recompute/configurations'
import { addressFault } from '@commonweight/sdk/call/address-fault'
import * as z from 'zod/mini'
import { parseDecimal } from '../decimal'
import { UsageError } from '../input-errors'
import { parseArguments } from '../parse-arguments'
import { MECHANISMS } from '../qf-options'

const NUMBER_DECIMALS = 18

const OPTIONS = {
  rpc: { type: 'string' },
  round: { type: 'string' },
  campaigns: { type: 'string' },
  from: { type: 'string' },
  block: { type: 'string' },
  mechanism: { type: 'string' },
  threshold: { type: 'string' },
  blend: { type: 'string' },
  profile: { type: 'string' },
  surplus: { type: 'string' },
  inputs: { type: 'string' },
  result: { type: 'string' },
  out: { type: 'string' },
} as const

/**
 * What a `round` command was asked for.
 * @property campaigns The contract Campaigns; without it, that of packages/abi for the chain. @property from First
 * block to look at. @property block Last one. @property inputs, result Files to read. @property out File or folder to
 * write.
 */
export type RoundOptions = {
  rpc: string | undefined
  round: number | undefined
  campaigns: `0x${string}` | undefined
  from: bigint | undefined
  block: bigint | undefined
  choice: ConfigurationChoice
  inputs: string | undefined
  result: string | undefined
  out: string | undefined
}

/** @throws UsageError */
export function parseRoundOptions(argv: readonly string[]): RoundOptions {
  const { values, positionals } = parseArguments(argv, OPTIONS)
  if (positionals.length > 0) throw new UsageError(`Not understood: ${positionals.join(' ')}.`)
  const { mechanism, threshold, blend, profile, rpc, inputs, result, out } = values
  if (mechanism !== undefined && !MECHANISMS.some((one) => one === mechanism)) {
    throw new UsageError(`--mechanism must be one of ${MECHANISMS.join(', ')}, not "${mechanism}".`)
  }
  return {
    rpc,
    round: checked('--round', roundIdSchema, values.round),
    campaigns: address('--campaigns', values.campaigns),
    from: blockNumber('--from', values.from),
    block: blockNumber('--block', values.block),
    choice: {
      mechanism: mechanism as Mechanism | undefined,
      threshold: decimal('--threshold', threshold),
      blend: decimal('--blend', blend),
      profile: profileOf(profile),
      surplus: surplusOf(values.surplus),
    },
    inputs,
    result,
    out,
  }
}

/** One spelling per number, so that it has one digest: "7.5" for "7.50". */
function decimal(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const units = parseDecimal(text, NUMBER_DECIMALS)
  if (typeof units === 'string') throw new UsageError(`${name} ${units}.`)
  return formatAmount(units, NUMBER_DECIMALS)
}

function profileOf(text: string | undefined): string | undefined {
  if (text === undefined || text === 'harsh' || text === 'soft') return text
  throw new UsageError(`--profile must be harsh or soft, not "${text}".`)
}

function surplusOf(text: string | undefined): string | undefined {
  if (text === undefined || text === 'return' || text === 'pay-all') return text
  throw new UsageError(`--surplus must be return or pay-all, not "${text}".`)
}

function checked<Value>(name: string, schema: z.ZodMiniType<Value>, value: string | undefined): Value | undefined {
  if (value === undefined) return undefined
  const parsed = z.safeParse(schema, value)
  if (parsed.success) return parsed.data
  throw new UsageError(`${name}: ${parsed.error.issues[0]?.message ?? 'not understood'}`)
}

function address(name: string, text: string | undefined): `0x${string}` | undefined {
  if (text !== undefined && addressFault(text) === 'checksum') {
    throw new UsageError(`${name}: ${text} has a wrong checksum (EIP-55): a digit is not the one that was meant.`)
  }
  return checked(name, addressSchema, text)
}

function blockNumber(name: string, text: string | undefined): bigint | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,18}$/.test(text)) throw new UsageError(`${name} must be the number of a block, not ${text}.`)
  return BigInt(text)
}
