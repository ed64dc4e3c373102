/**
 * MurmurHash3 of 32 bits, but that the last four bytes are taken as they are, overlapping those before: four bytes a
 * step.
 * @see https://github.com/aappleby/smhasher (public domain)
 */
export function hashOf(bytes: DataView, start: number, end: number): number {
  const last = end - 4
  if (last < start) return hashOfFew(bytes, start, end)
  let hash = end - start
  for (let at = start; at < last; at += 4) hash = step(hash, bytes.getInt32(at, true))
  return finish(step(hash, bytes.getInt32(last, true)))
}

function hashOfFew(bytes: DataView, start: number, end: number): number {
  let word = 0
  for (let at = start; at < end; at++) word = (word << 8) | bytes.getUint8(at)
  return finish(step(end - start, word))
}

function step(hash: number, word: number): number {
  const first = Math.imul(word, 0xcc9e2d51)
  const mixed = hash ^ Math.imul((first << 15) | (first >>> 17), 0x1b873593)
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0
}

function finish(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const whole = Math.imul(half ^ (half >>> 13), 0xc2b2ae35)
  return whole ^ (whole >>> 16)
}
