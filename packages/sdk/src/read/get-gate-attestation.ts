import { easAbi } from '@commonweight/abi/generated'
import type { Address, Client, Hex } from 'viem'
import { readContract } from 'viem/actions'
import { decodeAbiParameters, size } from 'viem/utils'

/**
 * An attestation as EAS has it. `weight` (basis points) and `nullifier` are what an EASGate would read in it; null if it
 * holds something else. Times are Unix seconds, 0: never.
 */
export type GateAttestation = {
  uid: Hex
  recipient: Address
  attestedAt: number
  expiresAt: number
  revokedAt: number
  statement: { weight: number; nullifier: Hex } | null
}

type Input = { eas: Address; uid: Hex }

const DATA_LENGTH = 64

/** Reads an attestation for an EASGate; null if EAS has none with this UID. */
export async function getGateAttestation(client: Client, { eas, uid }: Input): Promise<GateAttestation | null> {
  const found = await readContract(client, {
    address: eas,
    abi: easAbi,
    functionName: 'getAttestation',
    args: [uid],
  })
  if (found.time === 0n) return null
  return {
    uid,
    recipient: found.recipient,
    attestedAt: Number(found.time),
    expiresAt: Number(found.expirationTime),
    revokedAt: Number(found.revocationTime),
    statement: statementIn(found.data),
  }
}

/** `uint16 weight,bytes32 nullifier`. */
function statementIn(data: Hex): GateAttestation['statement'] {
  if (size(data) !== DATA_LENGTH) return null
  const [weight, nullifier] = decodeAbiParameters([{ type: 'uint256' }, { type: 'bytes32' }], data)
  return weight <= 10_000n ? { weight: Number(weight), nullifier } : null
}
