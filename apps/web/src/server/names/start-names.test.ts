import type { Hex } from '@commonweight/domain/hex'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { keepNames, siteNameOf } from './site-names'
import { startNames } from './start-names'
import { type EnsLab, startEnsLab } from './test/ens-lab'

let lab: EnsLab
beforeAll(async () => {
  lab = await startEnsLab()
})
afterEach(() => keepNames(undefined))
afterAll(() => lab?.stop())

test('with a node, the second view of an account has its name', async () => {
  const [alice = '0x'] = lab.accounts
  await lab.lead('alice.eth', alice)
  await lab.call(alice, 'alice.eth')
  startNames({ ENS_RPC_URL: lab.node.rpcUrl, ENS_REGISTRY: lab.node.registry })
  expect(siteNameOf(alice)).toBeNull()
  await vi.waitFor(() => expect(siteNameOf(alice)).toBe('alice.eth'), { timeout: 10_000 })
})

test('without a node nobody is asked, and nobody has a name', () => {
  const asked = vi.spyOn(globalThis, 'fetch')
  startNames({})
  expect(siteNameOf(lab.accounts[0] as Hex)).toBeNull()
  expect(asked).not.toHaveBeenCalled()
  asked.mockRestore()
})
