import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { PRICE_FEED_CODE } from '../src/chain/price-feed-code'

const FILE = 'test/support/PriceFeed.sol'
const SOURCE = new URL(`../../../contracts/${FILE}`, import.meta.url)

type Compiled = { contracts: Record<string, Record<string, { evm: { bytecode: { object: string } } }>> }

test('the code of the local price feed is what its source compiles to', () => {
  const { compile } = createRequire(import.meta.url)('solc') as { compile: (input: string) => string }
  const settings = {
    optimizer: { enabled: true, runs: 200 },
    evmVersion: 'cancun',
    metadata: { appendCBOR: false, bytecodeHash: 'none' },
    outputSelection: { [FILE]: { PriceFeed: ['evm.bytecode.object'] } },
  }
  const sources = { [FILE]: { content: readFileSync(SOURCE, 'utf8') } }
  const { contracts } = JSON.parse(compile(JSON.stringify({ language: 'Solidity', sources, settings }))) as Compiled
  expect(PRICE_FEED_CODE).toBe(`0x${contracts[FILE]?.PriceFeed?.evm.bytecode.object}`)
})
