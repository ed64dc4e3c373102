import { lowerHex } from '@commonweight/domain/hex'
import { LOCAL_CHAIN_ID } from '@commonweight/domain/local-chain-id'
import { isAddress, isAddressEqual } from 'viem/utils'
import { z } from 'zod'
import type { SiteGate } from '../../site-chain'
import { EnvironmentError } from '../environment'

/** Room for as many gates as a file may have, with all their texts. */
const MAX_FILE_BYTES = 64 * 1024
const MAX_GATES = 20

/** @property voucherGate The only gate of its kind that this site registers vouchers at. */
type Expected = { chainId: number; voucherGate: `0x${string}` }

/** @property endpoint Where the issuer's server gives out vouchers; null: nowhere. It stays on this server. */
export type Gates = { gates: SiteGate[]; endpoint: URL | null }

const textSchema = z.string().trim().min(1).max(300)
const addressSchema = z
  .string()
  .refine((text) => isAddress(text), { error: 'must be an address: 0x and 40 hex digits' })
  .transform((text) => lowerHex(text as `0x${string}`))

const gateSchema = z.strictObject({
  kind: z.enum(['voucher', 'eas', 'passport']),
  address: addressSchema,
  name: z.string().trim().min(1).max(60),
  link: z.url().optional(),
  endpoint: z.url().optional(),
  needs: textSchema.optional(),
  costs: textSchema.optional(),
  reveals: textSchema.optional(),
})

const fileSchema = z.strictObject({
  chainId: z.number().int().positive(),
  gates: z.array(gateSchema).max(MAX_GATES),
})

type GateEntry = z.output<typeof gateSchema>

/** What a site without a file says of the deployment's own gate. */
const DEFAULT_NAME = 'Vouchers'

/**
 * The gates that an operator's file names, after the deployment's voucher gate.
 * @param bytes The file's; null: there is no file.
 * @throws EnvironmentError with everything that is wrong.
 */
export function readGates(bytes: Uint8Array | null, expected: Expected): Gates {
  const entries = bytes === null ? [] : entriesOf(bytes, expected)
  const own = entries.find(({ kind }) => kind === 'voucher')
  const rest = entries.filter((entry) => entry !== own)
  const first = own ?? { kind: 'voucher' as const, address: lowerHex(expected.voucherGate), name: DEFAULT_NAME }
  return { gates: [first, ...rest].map(gateOf), endpoint: own?.endpoint ? new URL(own.endpoint) : null }
}

function gateOf({ kind, address, name, link, needs, costs, reveals }: GateEntry): SiteGate {
  const texts = { needs: needs ?? null, costs: costs ?? null, reveals: reveals ?? null }
  return { kind, address, name, link: link ?? null, ...texts }
}

function entriesOf(bytes: Uint8Array, expected: Expected): GateEntry[] {
  const result = fileSchema.safeParse(jsonOf(bytes))
  if (!result.success) {
    throw faulty(
      result.error.issues.map(({ path, message }) => `${path.length > 0 ? path.join('.') : 'the file'}: ${message}`),
    )
  }
  const { chainId, gates } = result.data
  const faults = gates.flatMap((entry, index) => faultsOf(entry, expected).map((fault) => `gates.${index}.${fault}`))
  if (chainId !== expected.chainId) faults.push(`chainId is ${chainId}; this site reads chain ${expected.chainId}`)
  const addresses = gates.map(({ address }) => address)
  if (new Set(addresses).size < addresses.length) faults.push('gates: an address stands there twice')
  if (faults.length > 0) throw faulty(faults)
  return gates
}

function faultsOf({ kind, address, link, endpoint }: GateEntry, { chainId, voucherGate }: Expected): string[] {
  const faults: string[] = []
  if (kind === 'voucher' && !isAddressEqual(address, voucherGate))
    faults.push(`address: the voucher gate of this deployment is ${voucherGate}`)
  if (endpoint && kind !== 'voucher') faults.push('endpoint: only a voucher gate has an issuer to ask')
  for (const [name, value] of Object.entries({ link, endpoint })) {
    if (value && !isSafeUrl(new URL(value), chainId))
      faults.push(`${name}: must begin with https://, without a password`)
  }
  return faults
}

function isSafeUrl({ protocol, hostname, username, password }: URL, chainId: number): boolean {
  if (username !== '' || password !== '') return false
  const isLocal = chainId === LOCAL_CHAIN_ID && ['127.0.0.1', 'localhost'].includes(hostname)
  return protocol === 'https:' || (protocol === 'http:' && isLocal)
}

function jsonOf(bytes: Uint8Array): unknown {
  if (bytes.length > MAX_FILE_BYTES) throw faulty([`the file has more than ${MAX_FILE_BYTES} bytes`])
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw faulty(['the file is not JSON'], cause)
  }
}

function faulty(faults: readonly string[], cause?: unknown): EnvironmentError {
  const lines = faults.map((fault) => `  ${fault}`)
  return new EnvironmentError(`GATES_FILE is not as docs/verification.md says:\n${lines.join('\n')}`, { cause })
}
