import type { EvidenceManifest } from '@commonweight/domain/documents/evidence-manifest'
import { expect, test } from 'vitest'
import { verifyEvidence } from '../verify/verify-evidence'
import { hashFiles } from './hash-files'
import { pickedSource } from './picked-source'

const RESULTS = JSON.stringify({
  results: { hellaswag: { 'acc,none': 0.71442 } },
  versions: { hellaswag: 1 },
  'n-shot': { hellaswag: 10 },
  config: { model_sha: 'c'.repeat(40) },
  git_hash: '034ab03',
  task_hashes: { hellaswag: 'ab'.repeat(32) },
})
const file = (path: string, text: string) => ({ path, file: new File([text], path.split('/').at(-1) ?? path) })
const work = () => [file('eval/results_1.json', RESULTS), file('README.md', '# Small')]

async function claimed(): Promise<EvidenceManifest> {
  const files = await Promise.all(
    work().map(async ({ path, file }) => {
      const [hashed] = await hashFiles([file])
      if (!hashed) throw new Error('Nothing was hashed.')
      return { ...hashed, path }
    }),
  )
  return {
    type: 'commonweight/evidence/1',
    campaign: `0x${'1'.repeat(64)}`,
    milestone: 0,
    summary: 'Results.',
    licence: 'Apache-2.0',
    revisions: [{ repository: 'https://huggingface.co/lab/small', commit: 'c'.repeat(40) }],
    files,
    evaluations: [{ name: 'HellaSwag', metric: 'accuracy', value: '71.4', unit: '%' }],
    links: [],
  }
}

test.each([
  ['the same files', work(), 'pass'],
  ['one other byte', [file('README.md', '# Smale'), ...work().slice(0, 1)], 'fail'],
  ['another size', [file('README.md', '# Smaller'), ...work().slice(0, 1)], 'fail'],
  ['a file short', work().slice(0, 1), 'fail'],
  ['the same bytes under another path', [file('docs/README.md', '# Small'), ...work().slice(0, 1)], 'fail'],
  ['nothing', [], 'fail'],
])('a picked folder with %s', async (_, picked, verdict) => {
  expect((await verifyEvidence(pickedSource(picked), await claimed())).verdict).toBe(verdict)
})

test('a claimed value that its own results file does not have fails, and both stand in the sentence', async () => {
  const manifest = await claimed()
  const evaluations = [{ name: 'HellaSwag', metric: 'accuracy', value: '72.4', unit: '%' }]
  const { findings } = await verifyEvidence(pickedSource(work()), { ...manifest, evaluations })
  const [failed] = findings.filter((finding) => finding.verdict === 'fail')
  expect(failed?.text).toContain('72.4')
  expect(failed?.text).toContain('0.71442')
})
