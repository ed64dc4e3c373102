import { easGateAbi, passportGateAbi, voucherGateAbi } from '@commonweight/abi/generated'
import { BaseError } from '@commonweight/domain/base-error'
import type { Address, Client, Hex } from 'viem'
import { readContract } from 'viem/actions'

/** The contract at an address is not a gate of the kind that was expected. */
export class WrongGateError extends BaseError {
  override readonly name = 'WrongGateError'
}

/** @property issuer The account whose vouchers count. */
export type VoucherGateTerms = { kind: 'voucher'; issuer: Address }

/** @property schema, issuer The only schema and the only account whose attestations in `eas` count. */
export type EasGateTerms = { kind: 'eas'; eas: Address; schema: Hex; issuer: Address }

/** @property lower, upper Scores with 4 decimals that give half and full weight. */
export type PassportGateTerms = { kind: 'passport'; decoder: Address; lower: number; upper: number }

/** What a gate fixed at its creation. */
export type GateTerms = VoucherGateTerms | EasGateTerms | PassportGateTerms

type Input<kind> = { gate: Address; kind: kind }

/** EIP-712 names of the gates that have one. */
const NAMES = { voucher: 'Commonweight VoucherGate', eas: 'Commonweight EASGate' } as const

/**
 * Reads what a gate of a known kind counts. A contract of a stranger can give the same answers, so an address must come
 * from somebody who is trusted.
 * @throws WrongGateError if the contract has another name, and viem's errors if it does not answer.
 */
export async function getGateTerms<kind extends GateTerms['kind']>(
  client: Client,
  { gate, kind }: Input<kind>,
): Promise<Extract<GateTerms, { kind: kind }>> {
  const read: { [each in GateTerms['kind']]: () => Promise<GateTerms> } = {
    voucher: () => voucherTerms(client, gate),
    eas: () => easTerms(client, gate),
    passport: () => passportTerms(client, gate),
  }
  return (await read[kind]()) as Extract<GateTerms, { kind: kind }>
}

async function voucherTerms(client: Client, address: Address): Promise<VoucherGateTerms> {
  const at = { address, abi: voucherGateAbi } as const
  const [issuer] = await Promise.all([
    readContract(client, { ...at, functionName: 'ISSUER' }),
    requireName(client, address, 'voucher'),
  ])
  return { kind: 'voucher', issuer }
}

async function easTerms(client: Client, address: Address): Promise<EasGateTerms> {
  const at = { address, abi: easGateAbi } as const
  const [eas, schema, issuer] = await Promise.all([
    readContract(client, { ...at, functionName: 'EAS' }),
    readContract(client, { ...at, functionName: 'SCHEMA_UID' }),
    readContract(client, { ...at, functionName: 'ISSUER' }),
    requireName(client, address, 'eas'),
  ])
  return { kind: 'eas', eas, schema, issuer }
}

async function passportTerms(client: Client, address: Address): Promise<PassportGateTerms> {
  const at = { address, abi: passportGateAbi } as const
  const [decoder, lower, upper] = await Promise.all([
    readContract(client, { ...at, functionName: 'DECODER' }),
    readContract(client, { ...at, functionName: 'LOWER' }),
    readContract(client, { ...at, functionName: 'UPPER' }),
  ])
  return { kind: 'passport', decoder, lower: Number(lower), upper: Number(upper) }
}

async function requireName(client: Client, address: Address, kind: keyof typeof NAMES): Promise<void> {
  const [, name] = await readContract(client, { address, abi: voucherGateAbi, functionName: 'eip712Domain' })
  if (name !== NAMES[kind]) throw new WrongGateError(`The contract at ${address} calls itself “${name}”.`)
}
