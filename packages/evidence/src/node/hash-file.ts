import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Hex } from '@commonweight/domain/hex'

/** Size in bytes and SHA-256 of a file. Streams, so the size has no limit. */
export async function hashFile(path: string): Promise<{ size: number; sha256: Hex }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk)
    size += chunk.length
  }
  return { size, sha256: `0x${hash.digest('hex')}` }
}
