import { type FaultyRpc, startFaultyRpc } from '@commonweight/testkit/faulty-rpc'
import { type Anvil, startAnvil } from '@commonweight/testkit/start-anvil'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { chainSource } from '../src/source/chain-source'
import { chainNodes, type Nodes } from '../src/source/nodes'

const CHAIN = 31_337

let anvil: Anvil
let first: FaultyRpc
let second: FaultyRpc
let nodes: Nodes

beforeAll(async () => {
  anvil = await startAnvil()
  ;[first, second] = await Promise.all([startFaultyRpc(anvil.rpcUrl), startFaultyRpc(anvil.rpcUrl)])
})
afterAll(async () => {
  await Promise.all([first?.stop(), second?.stop()])
  await anvil?.stop()
})
beforeEach(() => {
  first.clear()
  second.clear()
  nodes = chainNodes(
    [first, second].map(({ url }) => chainSource(url, [])),
    CHAIN,
  )
})

test('a node that contradicted itself is not asked while another is there', async () => {
  nodes.distrust()
  expect(nodes.readers()).toHaveLength(1)
  expect(await nodes.switchNode()).toBe('2 of 2')
  expect(nodes.readers()).toHaveLength(1)
})

test('it is asked again where the other is away, of another chain, or silent', async () => {
  for (const fault of [
    { kind: 'drop' },
    { kind: 'lie', answer: () => '0x1' },
    { kind: 'delay', ms: 20_000 },
  ] as const) {
    const stop = second.fault(fault)
    nodes.distrust()
    const began = Date.now()
    expect(await nodes.switchNode()).toBeNull()
    expect(Date.now() - began).toBeLessThan(8_000)
    expect(nodes.readers()).toHaveLength(2)
    stop()
  }
})

test('a distrusted node is turned to when the others fail', async () => {
  nodes.distrust()
  await nodes.switchNode()
  expect(await nodes.switchNode()).toBe('1 of 2')
  expect(nodes.readers()).toHaveLength(2)
})
