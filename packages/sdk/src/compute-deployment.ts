import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi, testTokenAbi, voucherGateAbi } from '@commonweight/abi/generated'
import { type Address, type Hex, zeroAddress, zeroHash } from 'viem'
import { encodeDeployData, getContractAddress, getCreate2Address } from 'viem/utils'
import type { ReleaseArtifacts } from './release-artifacts'

/** Nick Johnson's deterministic deployer: takes salt and creation code as call data, the same on every chain. */
export const CREATE2_DEPLOYER: Address = '0x4e59b44847b379578588920ca78fbf26c0b4956c'
export const SALT: Hex = zeroHash

/** A test token to deploy; worth nothing anywhere. */
export type TestTokenPlan = { name: string; symbol: string; decimals: number }

/** @property issuer Signs vouchers for the gate. @property testTokens For local chains only. */
export type DeploymentPlan = { chainId: number; issuer: Address; testTokens: readonly TestTokenPlan[] }

/** One contract to create: complete creation code and the address that follows from it. */
export type Creation = { name: string; address: Address; initcode: Hex }

/** All creations of a plan, in order, and the addresses of the result. Needs no chain. */
export type ComputedDeployment = { creations: Creation[]; deployment: Deployment }

export function computeDeployment(artifacts: ReleaseArtifacts, plan: DeploymentPlan): ComputedDeployment {
  const { router, resolver, creations } = periphery()
  const campaigns = creation(
    'Campaigns',
    encodeDeployData({ abi: campaignsAbi, bytecode: artifacts.Campaigns, args: [router, resolver] }),
  )
  // Each is the first contract that its creator's constructor creates.
  const matchingRounds = firstCreatedBy(campaigns.address)
  const voucherGate = creation(
    'VoucherGate',
    encodeDeployData({ abi: voucherGateAbi, bytecode: artifacts.VoucherGate, args: [plan.issuer] }),
  )
  const tokens = plan.testTokens.map((token) => ({ token, creation: tokenCreation(artifacts, token) }))
  return {
    creations: [...creations, campaigns, voucherGate, ...tokens.map(({ creation }) => creation)],
    deployment: {
      chainId: plan.chainId,
      deploymentBlock: 0,
      campaigns: campaigns.address,
      matchingRounds,
      computedResult: firstCreatedBy(matchingRounds),
      voucherGate: voucherGate.address,
      tokens: tokens.map(({ token, creation }) => ({ address: creation.address, ...token })),
    },
  }
}

/** What Campaigns names for ever, and so is created before it; the zero address stands for none. */
function periphery(): { router: Address; resolver: Address; creations: Creation[] } {
  return { router: zeroAddress, resolver: zeroAddress, creations: [] }
}

function firstCreatedBy(creator: Address): Address {
  return lower(getContractAddress({ from: creator, nonce: 1n }))
}

function tokenCreation(artifacts: ReleaseArtifacts, { name, symbol, decimals }: TestTokenPlan): Creation {
  const args = [name, symbol, decimals] as const
  return creation(name, encodeDeployData({ abi: testTokenAbi, bytecode: artifacts.TestToken, args }))
}

function creation(name: string, initcode: Hex): Creation {
  const address = getCreate2Address({ from: CREATE2_DEPLOYER, salt: SALT, bytecode: initcode })
  return { name, address: lower(address), initcode }
}

function lower(address: Address): Address {
  return address.toLowerCase() as Address
}
