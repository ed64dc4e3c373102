/** FNV-1a in 32 bits: one multiplication a byte, so that it can run while a field's end is looked for. */
export const START = 0x811c9dc5 | 0
export const STEP = 0x01000193

export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = START
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), STEP)
  return hash
}
