import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { EvidenceManifest } from '@commonweight/domain/documents/evidence-manifest'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { draftEvidence } from '../draft-evidence'
import { type HubSource, hubSource } from '../hub/hub-source'
import { type FakeHub, type HubContent, hubOfFiles } from '../hub/test/hub-of-files'
import { SMALL, SMALL_BYTES, safetensorsOf } from '../model/test/safetensors-of'
import { folderSource } from '../node/folder-source'
import { verifyEvidence } from './verify-evidence'

const COMMIT = 'c'.repeat(40)
const utf8 = (text: string) => new TextEncoder().encode(text)
const RESULTS = {
  results: { hellaswag: { alias: 'hellaswag', 'acc,none': 0.71442, 'acc_stderr,none': 0.0045, 'acc_norm,none': 0.5 } },
  versions: { hellaswag: 1 },
  'n-shot': { hellaswag: 10 },
  config: { model_sha: COMMIT },
  git_hash: '034ab03',
  task_hashes: { hellaswag: 'ab'.repeat(32) },
}
const results = (change: object = {}) => utf8(JSON.stringify({ ...RESULTS, ...change }))

const content = (): HubContent => ({
  id: 'lab/small-model',
  commit: COMMIT,
  info: { cardData: { license: 'apache-2.0' }, safetensors: { total: 10 } },
  files: {
    'README.md': { bytes: utf8('# Small\n') },
    'config.json': { bytes: utf8('{}') },
    'eval/results_2026-11-01.json': { bytes: results() },
    'model-00001.safetensors': { bytes: safetensorsOf(SMALL, SMALL_BYTES), large: true },
    'model-00002.safetensors': { bytes: safetensorsOf(SMALL, SMALL_BYTES), large: true },
  },
})

let manifest: EvidenceManifest
let hub: FakeHub | undefined
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evidence-'))
  await writeOut(content())
  const { files } = await draftEvidence(await folderSource(folder))
  manifest = {
    type: 'commonweight/evidence/1',
    campaign: `0x${'1'.repeat(64)}`,
    milestone: 0,
    summary: 'Weights of the first run.',
    licence: 'Apache-2.0',
    revisions: [{ repository: 'https://huggingface.co/lab/small-model', commit: COMMIT }],
    files,
    evaluations: [{ name: 'HellaSwag', metric: 'accuracy', value: '71.4', unit: '%' }],
    links: [],
  }
})
afterEach(async () => {
  await hub?.stop()
  hub = undefined
  await rm(folder, { recursive: true, force: true })
})

async function writeOut({ files }: HubContent): Promise<void> {
  for (const [path, { bytes }] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
}

async function source(changed: HubContent = content()): Promise<HubSource> {
  hub = await hubOfFiles(changed)
  return hubSource({ kind: 'model', id: changed.id, revision: null }, hub.origin)
}

const outcomes = (files: readonly { path: string; outcome: string }[]) =>
  Object.fromEntries(files.map(({ path, outcome }) => [path, outcome]))
const texts = (findings: readonly { verdict: string; text: string }[], verdict: string) =>
  findings.filter((finding) => finding.verdict === verdict).map(({ text }) => text)

describe('a folder', () => {
  const check = async (claimed = manifest) => verifyEvidence(await folderSource(folder), claimed)

  test('that has all of it passes, with what was found', async () => {
    const { verdict, findings } = await check()
    expect(verdict).toBe('pass')
    expect(texts(findings, 'pass')).toEqual([
      'Read, with the bytes of the manifest: 5 files.',
      'Licence Apache-2.0: open source, approved by the Open Source Initiative.',
      'Weights: 20 parameters in 4 tensors (F32 12, BF16 8).',
      'HellaSwag, accuracy 71.4%: as in the results file (0.71442 ± 0.0045, 10 shots).',
    ])
  })

  test('names what differs, is missing, or is not in the manifest', async () => {
    await writeFile(join(folder, 'model-00001.safetensors'), safetensorsOf(SMALL, SMALL_BYTES + 1))
    await writeFile(join(folder, 'config.json'), '[]')
    await rm(join(folder, 'README.md'))
    await writeFile(join(folder, 'extra.txt'), 'more')
    const { verdict, files } = await check()
    expect(verdict).toBe('fail')
    expect(outcomes(files)).toEqual({
      'README.md': 'missing',
      'config.json': 'differs',
      'eval/results_2026-11-01.json': 'matches',
      'model-00001.safetensors': 'differs',
      'model-00002.safetensors': 'matches',
      'extra.txt': 'unlisted',
    })
  })

  test('with an additional file still passes; without files in the manifest nothing is known', async () => {
    await writeFile(join(folder, 'extra.txt'), 'more')
    expect((await check()).verdict).toBe('pass')
    expect((await check({ ...manifest, files: [], evaluations: [] })).verdict).toBe('cannot-tell')
  })

  test.each([
    ['a claim that is higher', { value: '71.9' }, 'fail'],
    ['a claim off by the last digit', { value: '71.5' }, 'fail'],
    ['fewer digits', { value: '71' }, 'pass'],
    ['all digits, as a share', { value: '0.71442', unit: undefined }, 'pass'],
    ['another metric of the file', { metric: 'acc_norm', value: '50' }, 'pass'],
    ['a metric that the file lacks', { metric: 'f1' }, 'cannot-tell'],
    ['a task that the file lacks', { name: 'MMLU' }, 'cannot-tell'],
  ])('%s is %s', async (_, change, expected) => {
    const [first] = manifest.evaluations
    const evaluations = [{ ...first, ...change }] as EvidenceManifest['evaluations']
    expect((await check({ ...manifest, evaluations })).verdict).toBe(expected)
  })

  test.each([
    ['without the commit that was measured', results({ config: { model_sha: '' } }), 'cannot-tell'],
    ['of another commit', results({ config: { model_sha: 'd'.repeat(40) } }), 'fail'],
    ['without hashes of the samples', results({ task_hashes: {} }), 'cannot-tell'],
    ['whose figure is no number', results({ results: { hellaswag: { 'acc,none': '0.714' } } }), 'cannot-tell'],
    ['of another form', utf8('{"results": []}'), 'cannot-tell'],
    ['without JSON', utf8('{'), 'cannot-tell'],
  ])('results %s are %s', async (_, bytes, expected) => {
    await writeFile(join(folder, 'eval/results_2026-11-01.json'), bytes)
    const { files } = await draftEvidence(await folderSource(folder))
    expect((await check({ ...manifest, files })).verdict).toBe(expected)
  })

  test('weights that were cut before they were listed fail; pickles and archives are named', async () => {
    await writeFile(join(folder, 'model-00001.safetensors'), safetensorsOf(SMALL, SMALL_BYTES - 3))
    await writeFile(join(folder, 'model.pt'), 'x')
    await writeFile(join(folder, 'logs.tar.gz'), 'x')
    const { files } = await draftEvidence(await folderSource(folder))
    const { verdict, findings } = await check({ ...manifest, files })
    expect(verdict).toBe('fail')
    expect(texts(findings, 'fail')[0]).toMatch(/^model-00001\.safetensors: The header promises/)
    expect(texts(findings, 'pass').filter((text) => text.startsWith('Note'))).toHaveLength(2)
  })
})

describe('a repository', () => {
  test('that says all hashes passes by what it says, and its draft is the manifest', async () => {
    const place = await source()
    const { verdict, files, findings } = await verifyEvidence(place, manifest)
    expect(verdict).toBe('reported')
    expect(outcomes(files)).toMatchObject({ 'README.md': 'matches', 'model-00001.safetensors': 'reported' })
    expect(texts(findings, 'reported')).toEqual(['The Hub says these hashes, bytes were not read: 2 files.'])
    const draft = await draftEvidence(place)
    const byPath = (list: EvidenceManifest['files']) => list.toSorted((a, b) => (a.path < b.path ? -1 : 1))
    expect(byPath(draft.files)).toEqual(byPath(manifest.files))
    expect(draft).toMatchObject({
      licence: 'apache-2.0',
      revisions: [{ commit: COMMIT }],
      evaluations: [
        { name: 'hellaswag', metric: 'acc', value: '0.71442' },
        { name: 'hellaswag', metric: 'acc_norm', value: '0.5' },
      ],
    })
  })

  test('with other weights, cut weights or another licence fails', async () => {
    const other = content()
    const changed = safetensorsOf(SMALL, SMALL_BYTES)
    changed[changed.length - 1] = 1
    other.files['model-00002.safetensors'] = { bytes: changed, large: true }
    const weights = await verifyEvidence(await source(other), manifest)
    expect([weights.verdict, outcomes(weights.files)['model-00002.safetensors']]).toEqual(['fail', 'differs'])
    await hub?.stop()
    const licence = { ...content(), info: { cardData: { license: 'other', license_name: 'openmdw-1.1' } } }
    const { findings } = await verifyEvidence(await source(licence), manifest)
    expect(texts(findings, 'fail')).toEqual([
      `lab/small-model at ${COMMIT} has the licence "openmdw-1.1", not "Apache-2.0".`,
    ])
  })

  test('at a commit that the manifest does not name cannot be reported', async () => {
    const { verdict } = await verifyEvidence(await source(), { ...manifest, revisions: [], evaluations: [] })
    expect(verdict).toBe('cannot-tell')
  })

  test('of four shards and twelve small files takes at most 30 requests and 20 MB', async () => {
    const files: HubContent['files'] = {}
    const shard = safetensorsOf(SMALL, SMALL_BYTES)
    for (let index = 0; index < 4; index++) files[`model-${index}.safetensors`] = { bytes: shard, large: true }
    for (let index = 0; index < 12; index++) files[`notes-${index}.md`] = { bytes: utf8(`${index}`) }
    const large = { ...content(), files, pageSize: 1_000 }
    hub = await hubOfFiles(large)
    const name = { kind: 'model', id: large.id, revision: COMMIT } as const
    const draft = await draftEvidence(await hubSource(name, hub.origin))
    const place = await hubSource(name, hub.origin)
    const { verdict } = await verifyEvidence(place, { ...manifest, ...draft, licence: 'apache-2.0', evaluations: [] })
    expect(verdict).toBe('reported')
    expect(place.used.requests).toBeLessThanOrEqual(30)
    expect(place.used.bytes).toBeLessThanOrEqual(20_000_000)
  })
})
