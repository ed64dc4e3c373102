import { type Hex, keccak256, toRlp } from 'viem'

/** A block's header with all fields that the node reported. */
export type WholeHeader = Record<string, unknown> & { hash: Hex }

/** All fields, in the order in which they are hashed. */
const FIELDS = ['parentHash', 'sha3Uncles', 'miner', 'stateRoot', 'transactionsRoot', 'receiptsRoot', 'logsBloom']
const QUANTITIES = ['difficulty', 'number', 'gasLimit', 'gasUsed', 'timestamp']
const MORE_FIELDS = ['extraData', 'mixHash', 'nonce']
/** Added by later upgrades. The fields that a chain lacks are at the end. */
const LATER = [
  { name: 'baseFeePerGas', isQuantity: true },
  { name: 'withdrawalsRoot', isQuantity: false },
  { name: 'blobGasUsed', isQuantity: true },
  { name: 'excessBlobGas', isQuantity: true },
  { name: 'parentBeaconBlockRoot', isQuantity: false },
  { name: 'requestsHash', isQuantity: false },
]

/** The hash of a header's fields; null if a field is missing. */
export function headerHash(header: WholeHeader): Hex | null {
  const bytes = (name: string) => header[name] as Hex
  const quantity = (name: string) => trimmed(header[name] as Hex)
  const later = LATER.filter(({ name }) => header[name] !== undefined && header[name] !== null)
  try {
    return keccak256(
      toRlp([
        ...FIELDS.map(bytes),
        ...QUANTITIES.map(quantity),
        ...MORE_FIELDS.map(bytes),
        ...later.map(({ name, isQuantity }) => (isQuantity ? quantity(name) : bytes(name))),
      ]),
    )
  } catch {
    return null
  }
}

/** Whole bytes without leading zeros; none for 0. */
function trimmed(quantity: Hex): Hex {
  const digits = BigInt(quantity).toString(16)
  if (digits === '0') return '0x'
  return `0x${digits.length % 2 === 1 ? '0' : ''}${digits}`
}
