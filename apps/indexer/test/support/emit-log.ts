import { type Address, concatHex, type Hex, numberToHex, size } from 'viem'
import type { LocalChain } from './local-chain'

const push = (value: number): Hex => concatHex(['0x61', numberToHex(value, { size: 2 })])

/**
 * Has a contract's address log something in the next block that its own code never would, as if the contract had a
 * fault, and mines it.
 */
export async function emitLog(chain: LocalChain, address: Address, topics: readonly Hex[], data: Hex): Promise<void> {
  const { rpc, accounts, mine } = chain
  const code = await rpc<Hex>('eth_getCode', [address, 'latest'])
  await rpc('anvil_setCode', [address, logging(topics, data)])
  await rpc('eth_sendTransaction', [{ from: accounts[0], to: address, gas: numberToHex(1_000_000) }])
  await mine()
  await rpc('anvil_setCode', [address, code])
}

/** Code that logs this, whatever it is asked. */
function logging(topics: readonly Hex[], data: Hex): Hex {
  const code = (at: number) =>
    concatHex([
      push(size(data)),
      push(at),
      '0x5f39',
      ...[...topics].reverse().flatMap((topic): Hex[] => ['0x7f', topic]),
      push(size(data)),
      '0x5f',
      numberToHex(0xa0 + topics.length, { size: 1 }),
      '0x00',
    ])
  return concatHex([code(size(code(0))), data])
}
