type Tensors = Record<string, { dtype: string; shape: number[]; data_offsets: [number, number] }>

/** A safetensors file with these tensors and as many zeros as asked for. */
export function safetensorsOf(tensors: Tensors | Record<string, unknown>, dataBytes: number): Uint8Array<ArrayBuffer> {
  const header = new TextEncoder().encode(JSON.stringify(tensors))
  const file = new Uint8Array(8 + header.length + dataBytes)
  new DataView(file.buffer).setBigUint64(0, BigInt(header.length), true)
  file.set(header, 8)
  return file
}

/** Two tensors of 6 and 4 numbers. */
export const SMALL: Tensors = {
  'layer.weight': { dtype: 'F32', shape: [2, 3], data_offsets: [0, 24] },
  'layer.bias': { dtype: 'BF16', shape: [4], data_offsets: [24, 32] },
}
export const SMALL_BYTES = 32
