import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type FaultyRpc, startFaultyRpc } from '@commonweight/testkit/faulty-rpc'
import { type GateLab, openGateLab } from '@commonweight/testkit/gate-lab'
import { createClient, type Hex, http } from 'viem'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { PayWorld } from '../../features/checkout/test/pay-world'
import type { SiteGate } from '../../site-chain'
import { gateFactsOf } from './gate-facts'

let world: PayWorld
let gates: GateLab
let rpc: FaultyRpc
beforeAll(async () => {
  world = await PayWorld.start()
  gates = await openGateLab(world.flows.client, world.chain.deployment)
  rpc = await startFaultyRpc(world.chain.rpcUrl)
})
afterAll(async () => {
  await rpc?.stop()
  await world?.stop()
})
beforeEach(() => rpc.clear())

const read = (kind: SiteGate['kind'], address: Hex) => {
  const client = createClient({ transport: http(rpc.url, { timeout: 500, retryCount: 0 }) })
  return gateFactsOf(client, {
    kind,
    address: address.toLowerCase() as Hex,
    name: 'A gate',
    link: null,
    needs: null,
    costs: null,
    reveals: null,
  })
}

test.each([
  ['is limited', { kind: 'error', code: -32005, message: 'limit exceeded' }],
  ['is at fault', { kind: 'error', code: -32603, message: 'Internal error' }],
  ['refuses the caller', { kind: 'error', code: -32000, message: 'unauthorized' }],
  ['asks for patience', { kind: 'rate-limit', retryAfterSeconds: 9 }],
  ['is a page for people', { kind: 'portal' }],
  ['cuts its answer', { kind: 'cut' }],
  ['is silent', { kind: 'delay', ms: 2_000 }],
] as const)('a node that %s says nothing about a gate; it is read as soon as it answers', async (_, fault) => {
  rpc.fault(fault)
  expect(await read('eas', gates.easGate)).toEqual({ status: 'unread' })
  rpc.clear()
})

test('an address without a contract, another contract, and another kind of gate are wrong', async () => {
  expect(await read('eas', devAccount('bao').address)).toEqual({ status: 'wrong' })
  expect(await read('passport', world.chain.deployment.campaigns)).toEqual({ status: 'wrong' })
  expect(await read('eas', world.chain.deployment.voucherGate)).toEqual({ status: 'wrong' })
  expect(await read('passport', gates.passportGate)).toMatchObject({ status: 'read', terms: { kind: 'passport' } })
})
