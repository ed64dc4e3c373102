import { readdir, readFile } from 'node:fs/promises'
import { MILESTONE_SCHEMA } from '@commonweight/abi/constants'
import {
  airdropsAbi,
  campaignsAbi,
  computedResultAbi,
  depositAddressesAbi,
  donationRouterAbi,
  easMilestoneResolverAbi,
  matchingRoundsAbi,
  matchPreviewAbi,
  pointsAbi,
  schemaRegistryAbi,
  testTokenAbi,
  voucherGateAbi,
} from '@commonweight/abi/generated'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type Anvil, startAnvil } from '@commonweight/testkit/start-anvil'
import { type Client, createClient, getAddress, http } from 'viem'
import { readContract } from 'viem/actions'
import {
  arbitrum,
  arbitrumNova,
  arbitrumSepolia,
  base,
  baseSepolia,
  celo,
  ink,
  linea,
  mainnet,
  optimism,
  optimismSepolia,
  polygon,
  polygonAmoy,
  scroll,
  scrollSepolia,
  sepolia,
  soneium,
  telos,
  unichain,
} from 'viem/chains'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { milestoneSchemaUid } from '../src/attestation/verdict-attestation'
import { computeDeployment } from '../src/deploy/compute-deployment'
import { DeployError, deploy } from '../src/deploy/deploy'
import { readDeployment, UnknownChainError } from '../src/deploy/deployment-file'
import { localPlan } from '../src/deploy/local-plan'
import { readReleaseArtifacts } from '../src/deploy/release-artifacts'
import { standardsOn, UnknownStandardsError } from '../src/deploy/standards-on'

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
    expect(first.created).toEqual([
      'Permit2',
      'SchemaRegistry',
      'EAS',
      'DonationRouter',
      'EASMilestoneResolver',
      'Campaigns',
      'VoucherGate',
      'Points',
      'Airdrops',
      'DepositAddresses',
      'MatchPreview',
      'Test USD Coin',
      'Test Dai',
    ])
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
    const issuer = await readContract(client, { address: voucherGate, abi: voucherGateAbi, functionName: 'ISSUER' })
    expect(issuer).toBe(devAccount('voucherIssuer').address)
    for (const { address, symbol, decimals } of tokens) {
      expect(await readContract(client, { address, abi: testTokenAbi, functionName: 'symbol' })).toBe(symbol)
      expect(await readContract(client, { address, abi: testTokenAbi, functionName: 'decimals' })).toBe(decimals)
    }
  })

  test('gives the periphery what it names, and Campaigns the periphery', async () => {
    const artifacts = await readReleaseArtifacts()
    const { deployment } = await deploy(client, { artifacts, plan: localPlan, account })
    const { campaigns, donationRouter, milestoneResolver, permit2, eas, points, airdrops } = deployment
    const { depositAddresses, matchPreview, matchingRounds } = deployment
    const core = { address: campaigns, abi: campaignsAbi } as const
    expect([
      await readContract(client, { ...core, functionName: 'ROUTER' }),
      await readContract(client, { ...core, functionName: 'RESOLVER' }),
      await readContract(client, { address: donationRouter, abi: donationRouterAbi, functionName: 'PERMIT2' }),
      await readContract(client, { address: milestoneResolver, abi: easMilestoneResolverAbi, functionName: 'EAS' }),
      await readContract(client, { address: points, abi: pointsAbi, functionName: 'CAMPAIGNS' }),
      await readContract(client, { address: airdrops, abi: airdropsAbi, functionName: 'CAMPAIGNS' }),
      await readContract(client, { address: depositAddresses, abi: depositAddressesAbi, functionName: 'CAMPAIGNS' }),
      await readContract(client, { address: matchPreview, abi: matchPreviewAbi, functionName: 'ROUNDS' }),
    ]).toEqual(
      [donationRouter, milestoneResolver, permit2, eas, campaigns, campaigns, campaigns, matchingRounds].map((each) =>
        getAddress(each),
      ),
    )
  })

  test('registers the schema of milestone verdicts as the resolver computes it', async () => {
    const artifacts = await readReleaseArtifacts()
    const { deployment } = await deploy(client, { artifacts, plan: localPlan, account })
    const at = { address: deployment.milestoneResolver, abi: easMilestoneResolverAbi } as const
    expect(await readContract(client, { ...at, functionName: 'SCHEMA' })).toBe(MILESTONE_SCHEMA)
    const uid = await readContract(client, { ...at, functionName: 'SCHEMA_UID' })
    expect(uid).toBe(milestoneSchemaUid(deployment))
    const registry = { address: deployment.schemaRegistry, abi: schemaRegistryAbi } as const
    const registered = await readContract(client, { ...registry, functionName: 'getSchema', args: [uid] })
    const resolver = getAddress(deployment.milestoneResolver)
    expect(registered).toEqual({ uid, resolver, revocable: true, schema: MILESTONE_SCHEMA })
  })

  test('leaves out what a real chain has, and refuses a plan that names what is not there', async () => {
    const artifacts = await readReleaseArtifacts()
    const standards = await standardsOn(1)
    const { creations, deployment } = computeDeployment(artifacts, { ...localPlan, standards })
    expect(creations.map(({ name }) => name).slice(0, 3)).toEqual([
      'DonationRouter',
      'EASMilestoneResolver',
      'Campaigns',
    ])
    expect(deployment).toMatchObject(standards)
    const refused = deploy(client, { artifacts, plan: { ...localPlan, standards }, account })
    await expect(refused).rejects.toThrow(`The plan names permit2 at ${standards.permit2}, but there is no contract`)
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

describe('standardsOn', () => {
  const folders = new URL(
    '../../../node_modules/@ethereum-attestation-service/eas-contracts/deployments/',
    import.meta.url,
  )
  /** Chains that are gone, and ZKsync, where CREATE2 and bytecode are others. */
  const UNUSED = ['base-goerli', 'linea-goerli', 'optimism-goerli', 'zksync']
  /** As their names are in viem. */
  const chains: Record<string, number> = {
    'arbitrum-nova': arbitrumNova.id,
    'arbitrum-one': arbitrum.id,
    'arbitrum-sepolia': arbitrumSepolia.id,
    base: base.id,
    'base-sepolia': baseSepolia.id,
    celo: celo.id,
    ink: ink.id,
    linea: linea.id,
    mainnet: mainnet.id,
    optimism: optimism.id,
    'optimism-sepolia': optimismSepolia.id,
    polygon: polygon.id,
    telos: telos.id,
    'polygon-amoy': polygonAmoy.id,
    scroll: scroll.id,
    'scroll-sepolia': scrollSepolia.id,
    sepolia: sepolia.id,
    soneium: soneium.id,
    unichain: unichain.id,
  }

  test('knows every chain that the EAS package names and that is in use', async () => {
    const named = (await readdir(folders)).filter((folder) => !UNUSED.includes(folder))
    expect(named.sort()).toEqual(Object.keys(chains).sort())
    for (const folder of named) {
      const { address } = JSON.parse(await readFile(new URL(`${folder}/EAS.json`, folders), 'utf8'))
      expect((await standardsOn(chains[folder] ?? 0)).eas, folder).toBe(address.toLowerCase())
    }
  })

  test('refuses another chain', async () => {
    await expect(standardsOn(324)).rejects.toThrow(UnknownStandardsError)
  })
})
