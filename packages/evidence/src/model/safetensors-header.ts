import { BaseError } from '@commonweight/domain/base-error'

/** A file that is no safetensors file, or was cut. */
export class BrokenWeightsError extends BaseError {
  override readonly name = 'BrokenWeightsError'
}

/** @property parameters Numbers in all tensors. @property types Of them, by the tensors' type. */
export type WeightsFacts = { tensors: number; parameters: number; types: Record<string, number> }

/** The types of the format, by bits of one number. Of packed types of less than a byte the length is not checked. */
const TYPES: readonly [bits: number, names: readonly string[]][] = [
  [8, ['BOOL', 'U8', 'I8', 'F8_E5M2', 'F8_E4M3', 'F8_E8M0']],
  [16, ['U16', 'I16', 'F16', 'BF16']],
  [32, ['U32', 'I32', 'F32']],
  [64, ['U64', 'I64', 'F64', 'C64']],
]
const bitsOf = (type: string) => TYPES.find(([, names]) => names.includes(type))?.[0]

const MAX_HEADER = 100_000_000
/** Bytes before the header: its length, little-endian. */
export const PREFIX_BYTES = 8

type Tensor = { dtype: string; shape: number[]; data_offsets: [number, number] }

/**
 * How long a file's header is.
 * @param prefix The first 8 bytes. @param size Of the whole file, in bytes.
 * @throws BrokenWeightsError
 */
export function headerLength(prefix: Uint8Array, size: number): number {
  if (prefix.length < PREFIX_BYTES) throw new BrokenWeightsError('The file is shorter than its first 8 bytes.')
  const view = new DataView(prefix.buffer, prefix.byteOffset, PREFIX_BYTES)
  const length = view.getBigUint64(0, true)
  if (length > BigInt(MAX_HEADER)) throw new BrokenWeightsError('The header is longer than the format allows.')
  if (PREFIX_BYTES + Number(length) > size) throw new BrokenWeightsError('The file ends within its header.')
  return Number(length)
}

/**
 * What the header of a safetensors file promises, after checking that the file can keep it: tensors follow each other
 * without gap or overlap, each is as long as its shape and type say, and together they fill the file.
 * @param header The header's bytes, without the 8 before it. @param size Of the whole file, in bytes.
 * @throws BrokenWeightsError
 */
export function readSafetensorsHeader(header: Uint8Array, size: number): WeightsFacts {
  const tensors = tensorsOf(header)
  const types: Record<string, number> = {}
  let parameters = 0
  let end = 0
  for (const [name, { dtype, shape, data_offsets }] of tensors) {
    const count = shape.reduce((product, dimension) => product * dimension, 1)
    const bits = bitsOf(dtype)
    const [from, to] = data_offsets
    if (!Number.isSafeInteger(count)) throw new BrokenWeightsError(`Tensor ${shown(name)} is larger than can be.`)
    if (from !== end) throw new BrokenWeightsError(`Tensor ${shown(name)} does not begin where the one before ends.`)
    if (bits !== undefined && (to - from) * 8 !== count * bits) {
      throw new BrokenWeightsError(`Tensor ${shown(name)} has another length than its shape and type say.`)
    }
    end = to
    parameters += count
    types[dtype] = (types[dtype] ?? 0) + count
  }
  const promised = PREFIX_BYTES + header.length + end
  if (promised !== size) {
    throw new BrokenWeightsError(`The header promises ${promised} bytes; the file has ${size}.`)
  }
  return { tensors: tensors.length, parameters, types }
}

const shown = (name: string) => JSON.stringify(name.slice(0, 100))

/** In the order of their bytes. */
function tensorsOf(header: Uint8Array): [string, Tensor][] {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(header))
  } catch (cause) {
    throw new BrokenWeightsError('The header is not JSON.', { cause })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BrokenWeightsError('The header is not a list of tensors.')
  }
  const entries = Object.entries(value).filter(([name]) => name !== '__metadata__')
  const bad = entries.find(([, tensor]) => !isTensor(tensor))
  if (bad) throw new BrokenWeightsError(`Tensor ${shown(bad[0])} has not the form of one.`)
  const tensors = entries as [string, Tensor][]
  return tensors.sort(([, a], [, b]) => a.data_offsets[0] - b.data_offsets[0] || a.data_offsets[1] - b.data_offsets[1])
}

function isTensor(value: unknown): value is Tensor {
  const { dtype, shape, data_offsets: offsets } = (value ?? {}) as Partial<Tensor>
  const isCount = (each: unknown) => Number.isSafeInteger(each) && (each as number) >= 0
  return (
    typeof dtype === 'string' &&
    /^[A-Z0-9_]{1,20}$/.test(dtype) &&
    Array.isArray(shape) &&
    shape.every(isCount) &&
    Array.isArray(offsets) &&
    offsets.length === 2 &&
    offsets.every(isCount) &&
    (offsets[0] as number) <= (offsets[1] as number)
  )
}
