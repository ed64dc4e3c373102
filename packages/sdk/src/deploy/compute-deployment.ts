import type { Deployment } from '@commonweight/abi/deployment'
import {
  airdropsAbi,
  campaignsAbi,
  depositAddressesAbi,
  donationRouterAbi,
  easAbi,
  easMilestoneResolverAbi,
  matchPreviewAbi,
  pointsAbi,
  testTokenAbi,
  voucherGateAbi,
} from '@commonweight/abi/generated'
import type { Address } from 'viem'
import { encodeDeployData } from 'viem/utils'
import { type Creation, creationOf, firstCreatedBy } from './creation'
import type { ReleaseArtifacts } from './release-artifacts'

/** A test token to deploy; worth nothing anywhere. */
export type TestTokenPlan = { name: string; symbol: string; decimals: number }

/** Third-party contracts that ours call. */
export type Standards = Pick<Deployment, 'permit2' | 'eas' | 'schemaRegistry'>

/**
 * @property issuer Signs vouchers for the gate.
 * @property testTokens For local chains only.
 * @property standards Their addresses on a real chain (`standardsOn`). Without it they are created, as on local chains.
 */
export type DeploymentPlan = {
  chainId: number
  issuer: Address
  testTokens: readonly TestTokenPlan[]
  standards?: Standards
}

/** @property creations In the order in which they must be created. */
export type ComputedDeployment = { creations: Creation[]; deployment: Deployment }

/** Computes what a plan creates and the addresses that follow. Needs no chain. */
export function computeDeployment(artifacts: ReleaseArtifacts, plan: DeploymentPlan): ComputedDeployment {
  const { standards, creations } = standardsOf(artifacts, plan)
  const core = coreOf(artifacts, plan, standards)
  const periphery = peripheryOf(artifacts, core.campaigns.address)
  const tokens = plan.testTokens.map((token) => ({ token, creation: tokenCreation(artifacts, token) }))
  const { donationRouter, milestoneResolver, campaigns, voucherGate } = core
  // Each is the first contract that its creator's constructor creates.
  const matchingRounds = firstCreatedBy(campaigns.address)
  return {
    creations: [
      ...creations,
      donationRouter,
      milestoneResolver,
      campaigns,
      voucherGate,
      ...Object.values(periphery),
      ...tokens.map(({ creation }) => creation),
    ],
    deployment: {
      chainId: plan.chainId,
      deploymentBlock: 0,
      campaigns: campaigns.address,
      matchingRounds,
      computedResult: firstCreatedBy(matchingRounds),
      voucherGate: voucherGate.address,
      ...standards,
      donationRouter: donationRouter.address,
      milestoneResolver: milestoneResolver.address,
      points: periphery.points.address,
      airdrops: periphery.airdrops.address,
      depositAddresses: periphery.depositAddresses.address,
      matchPreview: periphery.matchPreview.address,
      tokens: tokens.map(({ token, creation }) => ({ address: creation.address, ...token })),
    },
  }
}

function standardsOf(artifacts: ReleaseArtifacts, { standards }: DeploymentPlan) {
  if (standards) return { standards, creations: [] }
  const permit2 = creationOf('Permit2', artifacts.Permit2)
  const schemaRegistry = creationOf('SchemaRegistry', artifacts.SchemaRegistry)
  const args = [schemaRegistry.address] as const
  const eas = creationOf('EAS', encodeDeployData({ abi: easAbi, bytecode: artifacts.EAS, args }))
  const created: Standards = {
    permit2: permit2.address,
    eas: eas.address,
    schemaRegistry: schemaRegistry.address,
  }
  return { standards: created, creations: [permit2, schemaRegistry, eas] }
}

/** Campaigns, after the contracts whose addresses its constructor fixes. */
function coreOf(artifacts: ReleaseArtifacts, plan: DeploymentPlan, { permit2, eas }: Standards) {
  const donationRouter = creationOf(
    'DonationRouter',
    encodeDeployData({ abi: donationRouterAbi, bytecode: artifacts.DonationRouter, args: [permit2] }),
  )
  const milestoneResolver = creationOf(
    'EASMilestoneResolver',
    encodeDeployData({ abi: easMilestoneResolverAbi, bytecode: artifacts.EASMilestoneResolver, args: [eas] }),
  )
  const args = [donationRouter.address, milestoneResolver.address] as const
  const campaigns = creationOf(
    'Campaigns',
    encodeDeployData({ abi: campaignsAbi, bytecode: artifacts.Campaigns, args }),
  )
  const voucherGate = creationOf(
    'VoucherGate',
    encodeDeployData({ abi: voucherGateAbi, bytecode: artifacts.VoucherGate, args: [plan.issuer] }),
  )
  return { donationRouter, milestoneResolver, campaigns, voucherGate }
}

/** The contracts that read Campaigns. */
function peripheryOf({ Points, Airdrops, DepositAddresses, MatchPreview }: ReleaseArtifacts, campaigns: Address) {
  const args = [campaigns] as const
  return {
    points: creationOf('Points', encodeDeployData({ abi: pointsAbi, bytecode: Points, args })),
    airdrops: creationOf('Airdrops', encodeDeployData({ abi: airdropsAbi, bytecode: Airdrops, args })),
    depositAddresses: creationOf(
      'DepositAddresses',
      encodeDeployData({ abi: depositAddressesAbi, bytecode: DepositAddresses, args }),
    ),
    matchPreview: creationOf('MatchPreview', encodeDeployData({ abi: matchPreviewAbi, bytecode: MatchPreview, args })),
  }
}

function tokenCreation(artifacts: ReleaseArtifacts, { name, symbol, decimals }: TestTokenPlan): Creation {
  const args = [name, symbol, decimals] as const
  return creationOf(name, encodeDeployData({ abi: testTokenAbi, bytecode: artifacts.TestToken, args }))
}
