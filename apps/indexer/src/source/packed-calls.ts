import type { Address, Hex } from 'viem'

/** A call of a view: its input, and how many words (32 bytes) of the answer are needed. */
export type PackedCall = { to: Address; data: Hex; words: number }

/**
 * A program that a node runs as the constructor of a contract that is never created. An eth_call without `to` works on
 * every chain, also without a multicall contract. Records follow the program: lengths of input and answer (2 bytes
 * each), address (20 bytes), input. For each record the program makes a static call and appends the answer, or a word
 * of ones if the call failed or answered less. A word of zeros precedes the answers, because code must not begin with
 * 0xef.
 */
const PROGRAM = [
  '6058610400', // 00 at := 58 (the record), out := 400 (where the answers end)
  '5b38821015604e57', // 05 jumpdest: end at 4e unless at < codesize
  '602082600039', // 0d codecopy(0, at, 20)
  '6000518060f01c', // 13 head := mload(0), input := its first 2 bytes
  '9260180183816000398301', // 1a codecopy(0, at += 18, input), at += input
  '92', // 25
  '8160e01c61ffff16', // 26 answer := the head's next 2 bytes
  '808483600086', // 2e
  '60401c5afa', // 34 staticcall(gas, head >> 40, 0, input, out, answer)
  '813d101516604657', // 39 to 46 if that succeeded and returndatasize >= answer
  '6000198452', // 41 mstore(out, not(0))
  '5b91505001600556', // 46 jumpdest: out += answer, to 05
  '5b6103e090036103e0f3', // 4e jumpdest: return(3e0, out - 3e0)
].join('')

/** The limit of initcode by EIP-3860, less the program. */
const MAX_INPUT_BYTES = 49_152 - PROGRAM.length / 2
/** The limit of code by EIP-170, less the word of zeros. */
const MAX_ANSWER_BYTES = 24_576 - 32
const HEAD_BYTES = 24
const WORD = 64
const HEX = /^0x[0-9a-f]*$/i

/** Groups calls, in order, so that each group fits into one eth_call and has at most `max` calls. */
export function groupCalls(calls: readonly PackedCall[], max: number): PackedCall[][] {
  const groups: PackedCall[][] = []
  let room = { input: 0, answer: 0, calls: 0 }
  for (const call of calls) {
    const input = HEAD_BYTES + call.data.length / 2 - 1
    const answer = call.words * 32
    if (room.calls < 1 || room.input < input || room.answer < answer) {
      groups.push([])
      room = { input: MAX_INPUT_BYTES, answer: MAX_ANSWER_BYTES, calls: max }
    }
    groups.at(-1)?.push(call)
    room = { input: room.input - input, answer: room.answer - answer, calls: room.calls - 1 }
  }
  return groups
}

/** The input of an eth_call without `to` that makes these calls. */
export function packCalls(calls: readonly PackedCall[]): Hex {
  let data: Hex = `0x${PROGRAM}`
  for (const call of calls) {
    data += `${short(call.data.length / 2 - 1)}${short(call.words * 32)}${call.to.slice(2)}${call.data.slice(2)}`
  }
  return data
}

/**
 * Each call's words in hex, without 0x. A failed call's first word is all ones.
 * @throws Error if the answer is not hex, or has the wrong length.
 */
export function unpackAnswer(answer: Hex, calls: readonly PackedCall[]): string[] {
  const words = calls.reduce((sum, call) => sum + call.words, 1)
  if (answer.length !== 2 + words * WORD || !HEX.test(answer)) throw new Error('The node did not answer all calls.')
  let at = 2 + WORD
  return calls.map((call) => {
    const found = answer.slice(at, at + call.words * WORD)
    at += call.words * WORD
    return found
  })
}

function short(length: number): string {
  return length.toString(16).padStart(4, '0')
}
