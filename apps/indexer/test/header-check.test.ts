import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCampaigns, donateToAll } from '../bench/fill-chain'
import { headerCheck } from '../src/source/header-check'
import { headerHash, type WholeHeader } from '../src/source/header-hash'
import { type LocalChain, startLocalChain } from './support/local-chain'
import { otherDigit } from './support/spoiled-answers'

let chain: LocalChain
let headers: WholeHeader[]

beforeAll(async () => {
  chain = await startLocalChain(4_000_000_000)
  await donateToAll(chain, await createCampaigns(chain, 2), 3)
  await chain.mine()
  const tip = Number(await chain.rpc('eth_blockNumber'))
  const numbers = Array.from({ length: tip + 1 }, (_, i) => `0x${i.toString(16)}`)
  headers = await Promise.all(numbers.map((number) => chain.rpc<WholeHeader>('eth_getBlockByNumber', [number, false])))
})
afterAll(() => chain?.stop())

test("a header's hash follows from its fields", () => {
  expect(headers.map(headerHash)).toEqual(headers.map(({ hash }) => hash))
})

test.each(['parentHash', 'logsBloom', 'timestamp', 'number', 'receiptsRoot', 'hash'])('another %s is seen', (name) => {
  const check = headerCheck()
  const last = headers.at(-1) as WholeHeader
  const text = String(last[name])
  expect(check(last)).toBe(true)
  expect(check({ ...last, [name]: otherDigit(text, text.length - 1) })).toBe(false)
  expect(check({ ...last, [name]: undefined })).toBe(false)
})

test('where headers are hashed in another way from some block on, they are accepted after a while', () => {
  const check = headerCheck()
  const upgraded = headers.map((header) => ({ ...header, hash: otherDigit(header.hash, 20) as `0x${string}` }))
  expect(headers.every(check)).toBe(true)
  const found = [...upgraded, ...upgraded, ...upgraded].map(check)
  expect(found[0]).toBe(false)
  expect(found.at(-1)).toBe(true)
})
