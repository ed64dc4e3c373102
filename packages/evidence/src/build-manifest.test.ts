import { canonicalDocument } from '@commonweight/domain/canonical'
import { InvalidDocumentError } from '@commonweight/domain/documents/invalid-document-error'
import { describe, expect, test } from 'vitest'
import { buildManifest, type ManifestParts } from './build-manifest'
import { openManifest, UntrustedManifestError } from './open-manifest'

const file = (path: string) => ({ path, size: 3, sha256: `0x${'2'.repeat(64)}` as const })
const parts: ManifestParts = {
  campaign: `0x${'1'.repeat(64)}`,
  milestone: 1,
  summary: 'The weights of the first run and their evaluation.',
  licence: 'Apache-2.0',
  revisions: [],
  files: [file('b.bin'), file('a.bin')],
  evaluations: [],
  links: [],
}

describe('a manifest', () => {
  test('has the same digest in whatever order its files were picked', async () => {
    const reversed = await buildManifest({ ...parts, files: [...parts.files].reverse() })
    expect(reversed.digest).toBe((await buildManifest(parts)).digest)
  })

  test('is read back from its bytes by its digest', async () => {
    const { bytes, digest, manifest } = await buildManifest(parts)
    expect(await openManifest(bytes, digest)).toEqual(manifest)
  })

  test('is refused when one byte was changed', async () => {
    const { bytes, digest } = await buildManifest(parts)
    const changed = bytes.map((byte, i) => (i === bytes.length - 3 ? byte ^ 1 : byte))
    await expect(openManifest(changed, digest)).rejects.toThrow(UntrustedManifestError)
  })

  test('is refused where the digest is right but the content is not a manifest', async () => {
    const other = await canonicalDocument({ type: 'commonweight/terms/1' })
    await expect(openManifest(other.bytes, other.digest)).rejects.toThrow(InvalidDocumentError)
  })

  test('with a bad field says which', async () => {
    await expect(buildManifest({ ...parts, milestone: 12 })).rejects.toThrow('milestone')
  })
})
