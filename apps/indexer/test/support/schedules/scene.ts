import type { RoundTerms } from '@commonweight/sdk/terms/round-terms'
import type { Terms } from '@commonweight/sdk/terms/terms'
import { type DevRole, devRoles } from '@commonweight/testkit/dev-accounts'
import { type Address, type Hex, numberToHex } from 'viem'
import { type LocalChain, ZERO_ADDRESS } from '../local-chain'
import type { ResultLine } from './merkle-tree'
import type { Random } from './random'

export type KnownCampaign = { id: Hex; terms: Terms }
/** `result` is what its calculator computed, whether the chain took it or not. */
export type KnownRound = { id: number; terms: RoundTerms; result?: ResultLine[] }
/** What the actor expects to exist; it may be wrong after a fork, and then its calls revert. */
export type Known = { campaigns: KnownCampaign[]; rounds: KnownRound[] }

/** `now` is the time at which the next block will be mined. */
export type Scene = { chain: LocalChain; random: Random; known: Known; now: number }
export const DAY = 86_400

export const donors = [devRoles.ada, devRoles.bao, devRoles.chidi, devRoles.deployer, devRoles.lab]
export const attesterRoles = [devRoles.attester1, devRoles.attester2, devRoles.attester3]

/** Whether the first round, whose times all actions follow, takes a computed result. */
export function hasCalculator({ rounds: [first] }: Pick<Known, 'rounds'>): boolean {
  return first !== undefined && first.terms.calculator !== ZERO_ADDRESS
}

export function at({ chain }: Scene, index: number): Address {
  return chain.accounts[index] as Address
}

/** The dev account with this index. */
export function roleOf(index: number): DevRole {
  const role = (Object.keys(devRoles) as DevRole[]).find((candidate) => devRoles[candidate] === index)
  if (!role) throw new Error(`There is no dev account ${index}.`)
  return role
}

export function anyone(scene: Scene): Address {
  return at(scene, scene.random.whole(0, 9))
}

export function attestersOf(scene: Scene): Address[] {
  return attesterRoles.map((role) => at(scene, role)).sort()
}

export function digest(random: Random): Hex {
  return numberToHex(random.whole(1, 2 ** 31), { size: 32 })
}

/** Something for the fields of 32 bytes that may be left out. */
export function maybeDigest(random: Random): Hex | undefined {
  return random.chance(0.5) ? digest(random) : undefined
}

export function amountOf({ chain, random }: Scene, token: Address): bigint {
  const decimals = chain.deployment.tokens.find(({ address }) => address === token)?.decimals ?? 18
  return BigInt(random.whole(1, 90_000)) * 10n ** BigInt(decimals - 3) + BigInt(random.whole(0, 999))
}
