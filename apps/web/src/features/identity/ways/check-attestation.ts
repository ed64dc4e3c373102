import { type Hex, shortHex } from '@commonweight/domain/hex'
import { prepareRegisterAttestation } from '@commonweight/sdk/prepare/identity/register-attestation'
import { findGateAttestations } from '@commonweight/sdk/read/find-gate-attestations'
import { getGateAttestation } from '@commonweight/sdk/read/get-gate-attestation'
import { getGateTerms } from '@commonweight/sdk/read/get-gate-terms'
import { explainError } from '../../../transactions/errors/explain-error'
import type { Runtime } from '../../../transactions/runtime'
import { simulateInNextBlock } from '../../../transactions/simulate-in-next-block'
import { ways } from './words'

const words = ways.eas

/**
 * An attestation and whether the gate would register it for the account now. `problem`: why not, as a sentence.
 * `weight` in basis points; `expiresAt` in Unix seconds, 0: never.
 */
export type CheckedAttestation = { uid: Hex; weight: number; expiresAt: number; problem: string | null }

/** @property gate An EASGate. @property account That is connected. */
type Input = { runtime: Pick<Runtime, 'client' | 'chain'>; gate: Hex; account: Hex }

/** The most attestations of one account that are looked at. */
const MAX_CHECKED = 5

/** Asks the gate itself, by a call that is not sent. */
export async function checkAttestation(input: Input & { uid: Hex }): Promise<CheckedAttestation> {
  const { runtime, gate, account, uid } = input
  const { client, chain } = runtime
  const { eas } = await getGateTerms(client, { gate, kind: 'eas' })
  const found = await getGateAttestation(client, { eas, uid })
  const facts = { uid, weight: found?.statement?.weight ?? 0, expiresAt: found?.expiresAt ?? 0 }
  if (!found) return { ...facts, problem: words.unknownUid }
  if (found.recipient.toLowerCase() !== account.toLowerCase())
    return { ...facts, problem: words.otherAccount(shortHex(found.recipient)) }
  const { to, data, value } = prepareRegisterAttestation({ chainId: chain.deployment.chainId, gate, uid })
  try {
    await simulateInNextBlock(client, { account, to, data, value })
    return { ...facts, problem: null }
  } catch (error) {
    return { ...facts, problem: explainError(error) }
  }
}

/** @property searchedFrom The oldest block that was searched. */
export type FoundAttestation = { best: CheckedAttestation | null; searchedFrom: bigint }

/** The newest attestation of the account that the gate would register; else the newest, with what is wrong with it. */
export async function findAttestation(input: Input): Promise<FoundAttestation> {
  const { client } = input.runtime
  const terms = await getGateTerms(client, { gate: input.gate, kind: 'eas' })
  const { uids, searchedFrom } = await findGateAttestations(client, { terms, account: input.account, fromBlock: 0n })
  let best: CheckedAttestation | null = null
  for (const uid of uids.slice(0, MAX_CHECKED)) {
    const checked = await checkAttestation({ ...input, uid })
    best ??= checked
    if (!checked.problem) return { best: checked, searchedFrom }
  }
  return { best, searchedFrom }
}
