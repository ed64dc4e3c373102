import { type Address, concatHex, encodeAbiParameters, type Hex, numberToHex, parseAbiParameters, size } from 'viem'
import { toFunctionSelector } from 'viem/utils'
import type { LocalChain } from './local-chain'

const SELECTORS = {
  decimals: toFunctionSelector('decimals()'),
  description: toFunctionSelector('description()'),
  latest: toFunctionSelector('latestRoundData()'),
  again: toFunctionSelector('getRoundData(uint80)'),
}
const ROUND = parseAbiParameters('uint256, int256, uint256, uint256, uint256')
/** A feed's answer to one question: bytes, or code that runs instead. */
type Reply = Hex | { code: Hex }
export type FeedReplies = Record<keyof typeof SELECTORS, Reply>

const push = (value: number): Hex => concatHex(['0x61', numberToHex(value, { size: 2 })])
const PART = 15

/** What a feed answers that means well. @param updatedAt Unix seconds. */
export function goodReplies(updatedAt: number, answer = 92_000_000n): FeedReplies {
  const round = roundBytes({ answer, updatedAt })
  return {
    decimals: numberToHex(8, { size: 32 }),
    description: textBytes('ETH / EUR'),
    latest: round,
    again: round,
  }
}

export function roundBytes({ round = 5n, answer = 92_000_000n, updatedAt = 0 }): Hex {
  return encodeAbiParameters(ROUND, [round, answer, BigInt(updatedAt), BigInt(updatedAt), round])
}

export function textBytes(text: string): Hex {
  return encodeAbiParameters([{ type: 'string' }], [text])
}

/** Puts a feed at its address, as if it had been deployed. */
export async function placeFeed({ rpc }: LocalChain, replies: FeedReplies): Promise<Address> {
  const address = numberToHex(0x80_0000n, { size: 20 })
  await rpc('anvil_setCode', [address, codeOf(replies)])
  return address
}

/** Jumps to the reply of the question; any other call fails. */
function codeOf(replies: FeedReplies): Hex {
  const names = Object.keys(SELECTORS) as (keyof typeof SELECTORS)[]
  let at = names.length * PART + 3
  const head: Hex[] = []
  const bodies: Hex[] = []
  for (const name of names) {
    const body = bodyOf(replies[name], at)
    head.push(concatHex(['0x5f3560e01c63', SELECTORS[name], '0x14', push(at), '0x57']))
    bodies.push(body)
    at += size(body)
  }
  return concatHex([...head, '0x5f5ffd', ...bodies])
}

function bodyOf(reply: Reply, at: number): Hex {
  if (typeof reply === 'object') return concatHex(['0x5b', reply.code])
  const length = push(size(reply))
  const code = (from: number) => concatHex(['0x5b', length, push(from), '0x5f39', length, '0x5ff3'])
  return concatHex([code(at + size(code(0))), reply])
}
