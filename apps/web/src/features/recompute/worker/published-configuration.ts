import { cidOfDigest, digestOf } from '@commonweight/domain/canonical'
import { parseRoundConfiguration, type RoundConfiguration } from '@commonweight/domain/documents/round-configuration'
import type { Hex } from '@commonweight/domain/hex'

/** The configuration of a digest from a document store, its bytes held against the digest; null if it is not there. */
export async function publishedConfiguration(origin: string, digest: Hex): Promise<RoundConfiguration | null> {
  const response = await fetch(`${origin}/ipfs/${cidOfDigest(digest)}`)
  if (!response.ok) return null
  const bytes = new Uint8Array(await response.arrayBuffer())
  if ((await digestOf(bytes)) !== digest) return null
  try {
    return parseRoundConfiguration(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    // Anybody may post any digest; what is not a configuration counts as absent.
    return null
  }
}
