import type { Hex } from '@commonweight/domain/hex'
import { prepareApproveToken } from '@commonweight/sdk/prepare/donations/approve-token'
import { prepareDonate } from '@commonweight/sdk/prepare/donations/donate'
import { type Anvil, startAnvil } from '@commonweight/testkit/start-anvil'
import { type Client, createClient, encodeFunctionData, http, type PublicActions, publicActions } from 'viem'
import { sendTransaction } from 'viem/actions'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testChain } from '../test/test-chain'
import type { Runtime } from './runtime'
import { stubbornToken } from './test/stubborn-token'
import { tokenSteps } from './token-steps'

const DONOR: Hex = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'
const chain = testChain()
const spender = chain.deployment.campaigns

let anvil: Anvil
let client: Client & PublicActions
let token: Hex

beforeAll(async () => {
  anvil = await startAnvil()
  client = createClient({ transport: http(anvil.rpcUrl), cacheTime: 0 }).extend(publicActions) as typeof client
  const hash = await sendTransaction(client, { account: DONOR, data: stubbornToken.bytecode, chain: null })
  const { contractAddress } = await client.waitForTransactionReceipt({ hash, pollingInterval: 20 })
  token = (contractAddress as Hex).toLowerCase() as Hex
})
afterAll(() => anvil?.stop())

async function sent(to: Hex, data: Hex): Promise<void> {
  const hash = await sendTransaction(client, { account: DONOR, to, data, gas: 200_000n, chain: null })
  const { status } = await client.waitForTransactionReceipt({ hash, pollingInterval: 20 })
  expect(status).toBe('success')
}

const sendApproval = (amount: bigint) =>
  sent(token, encodeFunctionData({ abi: stubbornToken.abi, functionName: 'approve', args: [spender, amount] }))

/** Steps of a gift of this token. */
function stepsFor(amount: bigint) {
  const { deployment } = chain
  const call = prepareDonate({ deployment, campaign: `0x${'01'.repeat(32)}`, amount, token })
  const runtime = { client, chain } as unknown as Runtime
  const view = { address: token, symbol: 'STUB', decimals: 6 }
  const approve = (allowed: bigint) =>
    prepareApproveToken({ chainId: deployment.chainId, token, spender, amount: allowed })
  return tokenSteps({ runtime, account: DONOR, token: view as never, amount, spender, call, approve, label: 'Give' })
}

test('a left-over allowance is set to 0 before the token is asked for another one', async () => {
  await sendApproval(3_000_000n)
  const steps = await stepsFor(10_000_000n)
  expect(steps.map(({ kind }) => kind)).toEqual(['approve', 'approve', 'main'])
  for (const { kind, call } of steps) if (kind === 'approve') await sent(call.to, call.data)
  const at = { address: token, abi: stubbornToken.abi, functionName: 'allowance', args: [DONOR, spender] } as const
  expect(await client.readContract(at)).toBe(10_000_000n)
})

test('not where none is left, or where it suffices', async () => {
  await sendApproval(0n)
  expect((await stepsFor(10_000_000n)).map(({ kind }) => kind)).toEqual(['approve', 'main'])
  await sendApproval(20_000_000n)
  expect((await stepsFor(10_000_000n)).map(({ kind }) => kind)).toEqual(['main'])
})
