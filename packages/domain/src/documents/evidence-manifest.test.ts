import { describe, expect, test } from 'vitest'
import { type EvidenceManifest, parseEvidenceManifest } from './evidence-manifest'
import { InvalidDocumentError } from './invalid-document-error'

const manifest: EvidenceManifest = {
  type: 'commonweight/evidence/1',
  campaign: `0x${'1'.repeat(64)}`,
  milestone: 0,
  summary: 'Weights and logs are public.',
  licence: 'Apache-2.0',
  revisions: [{ repository: 'https://example.org/repo', commit: 'a'.repeat(40) }],
  files: [{ path: 'weights/model.safetensors', size: 1_000, sha256: `0x${'2'.repeat(64)}` }],
  evaluations: [{ name: 'HellaSwag', metric: 'accuracy', value: '71.4', unit: '%' }],
  reproduce: 'make eval',
  links: [],
}

const withFile = (file: Partial<EvidenceManifest['files'][number]>) => ({
  ...manifest,
  files: manifest.files.map((each) => ({ ...each, ...file })),
})

describe('parseEvidenceManifest', () => {
  test('gives a complete manifest back, hashes in lower case', () => {
    const upper = withFile({ sha256: `0x${'AB'.repeat(32)}` })
    expect(parseEvidenceManifest(manifest)).toEqual(manifest)
    expect(parseEvidenceManifest(upper).files[0]?.sha256).toBe(`0x${'ab'.repeat(32)}`)
  })

  test.each(['../secret', '/etc/passwd', 'a//b', 'a/./b', 'a\\b', ''])('refuses the file path "%s"', (path) => {
    expect(() => parseEvidenceManifest(withFile({ path }))).toThrow(InvalidDocumentError)
  })

  test.each([-1, 1.5, Number.NaN, 2 ** 60])('refuses the file size %s', (size) => {
    expect(() => parseEvidenceManifest(withFile({ size }))).toThrow(InvalidDocumentError)
  })

  test('refuses a path that occurs twice', () => {
    const files = [...manifest.files, ...manifest.files]
    expect(() => parseEvidenceManifest({ ...manifest, files })).toThrow('each path once')
  })

  test('refuses a short commit and a figure that is no number', () => {
    const revisions = [{ repository: 'https://example.org/repo', commit: 'abc1234' }]
    const evaluations = [{ name: 'HellaSwag', metric: 'accuracy', value: 'good' }]
    expect(() => parseEvidenceManifest({ ...manifest, revisions })).toThrow('revisions.0.commit')
    expect(() => parseEvidenceManifest({ ...manifest, evaluations })).toThrow('evaluations.0.value')
  })
})
