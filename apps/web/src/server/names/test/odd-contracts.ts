import type { Hex } from '@commonweight/domain/hex'
import { concat, numberToHex, size } from 'viem'

/** Creation code of a contract with this runtime code. */
function creationOf(runtime: Hex): Hex {
  const length = numberToHex(size(runtime), { size: 2 })
  // PUSH2 length, DUP1, PUSH1 12, PUSH1 0, CODECOPY, PUSH1 0, RETURN; then what is copied.
  return concat(['0x61', length, '0x80600c6000396000f3', runtime])
}

/** Answers every call with these bytes, as its result or as its error. */
export function contractThat(does: 'returns' | 'reverts', data: Hex): Hex {
  const length = numberToHex(size(data), { size: 2 })
  const end = does === 'returns' ? '0xf3' : '0xfd'
  // PUSH2 length, PUSH1 14, PUSH1 0, CODECOPY, PUSH2 length, PUSH1 0, RETURN or REVERT; then the bytes.
  return creationOf(concat(['0x61', length, '0x600e600039', '0x61', length, '0x6000', end, data]))
}

/** Answers with 200,000 zero bytes: PUSH3, PUSH1 0, RETURN. */
export const LONG_ANSWER = creationOf('0x62030d406000f3')

/** Answers with the gas that it has: GAS, PUSH1 0, MSTORE, PUSH1 32, PUSH1 0, RETURN. */
export const GAS_METER = creationOf('0x5a60005260206000f3')

/** Never ends: JUMPDEST, PUSH1 0, JUMP. */
export const ENDLESS = creationOf('0x5b600056')
