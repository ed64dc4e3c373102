import {
  campaignsAbi,
  computedResultAbi,
  matchingRoundsAbi,
  testTokenAbi,
  voucherGateAbi,
} from '@commonweight/abi/generated'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type Anvil, startAnvil } from '@commonweight/testkit/start-anvil'
import { type Client, createClient, http, zeroAddress } from 'viem'
import { readContract } from 'viem/actions'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { computeDeployment } from '../src/compute-deployment'
import { DeployError, deploy } from '../src/deploy'
import { readDeployment, UnknownChainError } from '../src/deployment-file'
import { localPlan } from '../src/local-plan'
import { readReleaseArtifacts } from '../src/release-artifacts'

let anvil: Anvil
let client: Client
const account = devAccount('deployer').address

beforeAll(async () => {
  anvil = await startAnvil()
  client = createClient({ transport: http(anvil.rpcUrl) })
})
afterAll(() => anvil?.stop())

describe('deploy', () => {
  test('creates every contract where it was computed to be, and nothing the second time', async () => {
    const artifacts = await readReleaseArtifacts()
    const computed = computeDeployment(artifacts, localPlan).deployment
    const first = await deploy(client, { artifacts, plan: localPlan, account })
    expect(first.created).toEqual(['Campaigns', 'VoucherGate', 'Test USD Coin', 'Test Dai'])
    expect(first.deployment).toEqual({ ...computed, deploymentBlock: 1 })
    expect(await deploy(client, { artifacts, plan: localPlan, account })).toEqual({ deployment: computed, created: [] })

    const { campaigns, matchingRounds, computedResult, voucherGate, tokens } = computed
    expect(await readContract(client, { address: campaigns, abi: campaignsAbi, functionName: 'ROUNDS' })).toHaveLength(
      42,
    )
    const back = await readContract(client, {
      address: matchingRounds,
      abi: matchingRoundsAbi,
      functionName: 'CAMPAIGNS',
    })
    expect(back.toLowerCase()).toBe(campaigns)
    const results = { address: computedResult, abi: computedResultAbi, functionName: 'ROUNDS' } as const
    expect((await readContract(client, results)).toLowerCase()).toBe(matchingRounds)
    for (const functionName of ['ROUTER', 'RESOLVER'] as const) {
      expect(await readContract(client, { address: campaigns, abi: campaignsAbi, functionName })).toBe(zeroAddress)
    }
    const issuer = await readContract(client, { address: voucherGate, abi: voucherGateAbi, functionName: 'ISSUER' })
    expect(issuer).toBe(devAccount('voucherIssuer').address)
    for (const { address, symbol, decimals } of tokens) {
      expect(await readContract(client, { address, abi: testTokenAbi, functionName: 'symbol' })).toBe(symbol)
      expect(await readContract(client, { address, abi: testTokenAbi, functionName: 'decimals' })).toBe(decimals)
    }
  })

  test('the committed addresses are those of the release build', async () => {
    expect(await readDeployment(31337)).toEqual(computeDeployment(await readReleaseArtifacts(), localPlan).deployment)
  })

  test('refuses another chain and says which', async () => {
    const plan = { ...localPlan, chainId: 1 }
    const refused = deploy(client, { artifacts: await readReleaseArtifacts(), plan, account })
    await expect(refused).rejects.toThrow(DeployError)
    await expect(refused).rejects.toThrow('chain 31337, not 1')
  })

  test('says what is missing on a chain without the deterministic deployer', async () => {
    const bare = await startAnvil({ args: ['--disable-default-create2-deployer'] })
    try {
      const bareClient = createClient({ transport: http(bare.rpcUrl) })
      const refused = deploy(bareClient, { artifacts: await readReleaseArtifacts(), plan: localPlan, account })
      await expect(refused).rejects.toThrow('deterministic deployer is not on this chain')
    } finally {
      await bare.stop()
    }
  })
})

test('addresses of a chain that nobody deployed to are refused with the file that is missing', async () => {
  await expect(readDeployment(424_242)).rejects.toThrow(UnknownChainError)
  await expect(readDeployment(424_242)).rejects.toThrow('424242.json')
})
