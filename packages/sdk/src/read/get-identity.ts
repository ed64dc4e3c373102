import { easGateAbi, voucherGateAbi } from '@commonweight/abi/generated'
import { lowerHex } from '@commonweight/domain/hex'
import { type Address, type Client, zeroHash } from 'viem'
import { readContract } from 'viem/actions'
import { getGateAttestation } from './get-gate-attestation'
import { type GateTerms, getGateTerms } from './get-gate-terms'
import { getPassportScore, type PassportScore } from './get-passport-score'
import { getWeight } from './get-weight'

/**
 * What an account registered at a gate. Times are Unix seconds. @property until First second at which it no longer
 * counts; 0: it has no end. @property revokedAt 0: it was not revoked.
 */
export type RegisteredProof = {
  kind: 'voucher' | 'eas'
  issuer: Address
  issuedAt: number
  until: number
  revokedAt: number
}

/** @property lower, upper Scores with 4 decimals that give half and full weight. */
export type ScoredProof = { kind: 'passport'; score: PassportScore; lower: number; upper: number }

/** @property weight What the gate counts now, basis points. @property proof null: nothing is registered. */
export type Identity = { weight: number; proof: RegisteredProof | ScoredProof | null }

type Input = { gate: Address; kind: GateTerms['kind']; account: Address }

/**
 * Reads by what an account is verified at a gate of a known kind, and until when.
 * @throws WrongGateError if the gate is of another kind, and viem's errors if it does not answer.
 */
export async function getIdentity(client: Client, { gate, kind, account }: Input): Promise<Identity> {
  const read = { voucher: voucherProof, eas: easProof, passport: passportProof }[kind]
  const [weight, proof] = await Promise.all([getWeight(client, { gate, account }), read(client, gate, account)])
  return { weight, proof }
}

async function voucherProof(client: Client, gate: Address, account: Address): Promise<RegisteredProof | null> {
  const [{ issuer }, [, issuedAt, until]] = await Promise.all([
    getGateTerms(client, { gate, kind: 'voucher' }),
    readContract(client, { address: gate, abi: voucherGateAbi, functionName: 'registrationOf', args: [account] }),
  ])
  return issuedAt === 0 ? null : { kind: 'voucher', issuer: lowerHex(issuer), issuedAt, until, revokedAt: 0 }
}

async function easProof(client: Client, gate: Address, account: Address): Promise<RegisteredProof | null> {
  const [{ eas, issuer }, uid] = await Promise.all([
    getGateTerms(client, { gate, kind: 'eas' }),
    readContract(client, { address: gate, abi: easGateAbi, functionName: 'uidOf', args: [account] }),
  ])
  const found = uid !== zeroHash ? await getGateAttestation(client, { eas, uid }) : null
  if (!found) return null
  const { attestedAt: issuedAt, expiresAt: until, revokedAt } = found
  return { kind: 'eas', issuer: lowerHex(issuer), issuedAt, until, revokedAt }
}

async function passportProof(client: Client, gate: Address, account: Address): Promise<ScoredProof> {
  const { decoder, lower, upper } = await getGateTerms(client, { gate, kind: 'passport' })
  return { kind: 'passport', score: await getPassportScore(client, { decoder, account }), lower, upper }
}
