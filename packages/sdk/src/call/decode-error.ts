import { errorsAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { decodeErrorResult, isHex } from 'viem/utils'
import type { ErrorName } from './error-names'

/**
 * Why a call reverted. `args` are the error's values by name: `message` of an `Error`, `code` of a `Panic`.
 */
export type DecodedError = { name: ErrorName | 'Error' | 'Panic'; args: Readonly<Record<string, unknown>> }

/** Where nodes, wallets and viem put revert data, one inside the other. */
const NESTED = ['data', 'raw', 'cause', 'error', 'originalError', 'info'] as const
const MAX_DEPTH = 12
const SELECTOR_LENGTH = 10

/**
 * Finds the contract's reason in revert data, or in what a wallet, a node or viem threw. Undefined if there is none:
 * the person refused, the connection broke, or another contract failed.
 */
export function decodeError(thrown: unknown): DecodedError | undefined {
  for (const data of revertData(thrown, 0)) {
    const decoded = decodeData(data)
    if (decoded) return decoded
  }
  return undefined
}

function* revertData(value: unknown, depth: number): Generator<Hex> {
  if (isHex(value)) {
    if (value.length >= SELECTOR_LENGTH) yield value
    return
  }
  if (typeof value !== 'object' || value === null || depth === MAX_DEPTH) return
  for (const key of NESTED) {
    if (key in value) yield* revertData((value as Record<string, unknown>)[key], depth + 1)
  }
}

function decodeData(data: Hex): DecodedError | undefined {
  try {
    const { abiItem, args, errorName } = decodeErrorResult({ abi: errorsAbi, data })
    const inputs: readonly { name?: string }[] = abiItem.type === 'error' ? abiItem.inputs : []
    const values: readonly unknown[] = args ?? []
    return {
      name: errorName,
      args: Object.fromEntries(values.map((value, i) => [nameOf(errorName, inputs[i]), value])),
    }
  } catch {
    // Another contract's error, or data that is no error at all: the caller looks on.
    return undefined
  }
}

function nameOf(errorName: string, input: { name?: string } | undefined): string {
  if (errorName === 'Panic') return 'code'
  return input?.name || 'message'
}
