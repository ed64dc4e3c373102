import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { canonicalDocument } from '@commonweight/domain/canonical'
import { buildManifest } from '@commonweight/evidence/build-manifest'
import { hubOfFiles } from '@commonweight/evidence/hub/test/hub-of-files'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runCli } from './run-cli'

let folder: string
let digest: string
const at = (name: string) => path.join(folder, name)

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'commonweight-evidence-'))
  mkdirSync(at('work/weights'), { recursive: true })
  writeFileSync(at('work/README.md'), '# Weights\n')
  writeFileSync(
    at('work/weights/model.bin'),
    Uint8Array.from({ length: 200_000 }, (_, i) => (i * 7) & 255),
  )
  const files = JSON.parse((await runCli(['evidence', 'hash', at('work')])).out)
  const built = await buildManifest({
    campaign: `0x${'1'.repeat(64)}`,
    milestone: 0,
    summary: 'Weights of the first run.',
    licence: 'MIT',
    revisions: [],
    files,
    evaluations: [],
    links: [],
  })
  writeFileSync(at('manifest.json'), built.bytes)
  digest = built.digest
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const verify = (...options: string[]) =>
  runCli(['evidence', 'verify', at('manifest.json'), '--against', at('work'), ...options])

describe('evidence hash', () => {
  test('prints the files as a manifest lists them, or writes them', async () => {
    const { code, out, err } = await runCli(['evidence', 'hash', at('work')])
    expect([code, err]).toEqual([0, '2 files, 200010 bytes\n'])
    expect(JSON.parse(out)).toEqual([
      { path: 'README.md', size: 10, sha256: expect.stringMatching(/^0x[0-9a-f]{64}$/) },
      { path: 'weights/model.bin', size: 200_000, sha256: expect.stringMatching(/^0x[0-9a-f]{64}$/) },
    ])
    const written = await runCli(['evidence', 'hash', at('work'), '--out', at('files.json')])
    expect([written.out, readFileSync(at('files.json'), 'utf8')]).toEqual(['', out])
  })

  test.each([
    ['no folder', [], 2, 'Name one folder.'],
    ['a folder that is not there', ['none'], 1, 'There is no folder'],
    ['a file', ['manifest.json'], 1, 'There is no folder'],
    ['an empty folder', ['empty'], 1, 'There are no files in'],
  ])('%s is refused', async (_, names, status, message) => {
    mkdirSync(at('empty'))
    const { code, out, err } = await runCli(['evidence', 'hash', ...names.map(at)])
    expect([code, out, err]).toEqual([status, '', expect.stringContaining(message)])
  })
})

describe('evidence verify', () => {
  test('passes a folder that has every file, by the digest on the chain or without it', async () => {
    const { code, out, err } = await verify('--digest', digest)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^README.md +matches$/m)
    expect(out).toContain('PASS: what was delivered is what the manifest says.')
    const without = await verify()
    expect([without.code, without.err]).toEqual([0, expect.stringContaining(digest)])
  })

  test('names what differs, is missing or not listed, and ends with status 1', async () => {
    writeFileSync(at('work/weights/model.bin'), 'other')
    rmSync(at('work/README.md'))
    writeFileSync(at('work/extra.txt'), 'more')
    const { code, out } = await verify('--digest', digest)
    expect(code).toBe(1)
    expect(out).toMatch(/^weights\/model.bin +differs$/m)
    expect(out).toMatch(/^README.md +missing$/m)
    expect(out).toMatch(/^extra.txt +unlisted$/m)
    expect(out).toContain('FAIL: what was delivered is not what the manifest says.')
  })

  test('refuses a manifest of other bytes, another document, no JSON, and none', async () => {
    writeFileSync(at('manifest.json'), `${readFileSync(at('manifest.json'), 'utf8')} `)
    const changed = await verify('--digest', digest)
    expect([changed.code, changed.out]).toEqual([1, ''])
    expect(changed.err).toContain('These bytes are not the evidence that was submitted; do not trust them.')
    writeFileSync(at('manifest.json'), (await canonicalDocument({ type: 'commonweight/terms/1' })).bytes)
    expect(await verify()).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Type:') })
    writeFileSync(at('manifest.json'), 'no JSON')
    expect(await verify()).toMatchObject({ code: 1, out: '', err: expect.stringContaining('is not a JSON document') })
    rmSync(at('manifest.json'))
    expect(await verify()).toMatchObject({ code: 1, out: '', err: expect.stringContaining('cannot be read: ENOENT') })
  })

  test('what could not be compared in full ends with status 3', async () => {
    const manifest = JSON.parse(readFileSync(at('manifest.json'), 'utf8'))
    const evaluations = [{ name: 'HellaSwag', metric: 'acc', value: '0.7' }]
    writeFileSync(at('manifest.json'), (await canonicalDocument({ ...manifest, evaluations })).bytes)
    const { code, out } = await verify()
    expect(code).toBe(3)
    expect(out).toMatch(/^cannot-tell +No results file/m)
    expect(out).toContain('CANNOT TELL: nothing differs, and not everything could be compared.')
  })

  test('needs a manifest, the work, and a digest in its form', async () => {
    const none = await runCli(['evidence', 'verify'])
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('Name one manifest.')])
    expect(none.err).toContain('See: commonweight evidence verify --help')
    const nowhere = await runCli(['evidence', 'verify', at('manifest.json')])
    expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining('Name the work: --against')])
    const neither = await runCli(['evidence', 'verify', at('manifest.json'), '--against', at('nothing')])
    expect([neither.code, neither.err]).toEqual([2, expect.stringContaining('names no repository')])
    expect(await verify('--digest', '0x12')).toMatchObject({ code: 2, err: expect.stringContaining('64 hex digits') })
  })

  test('help describes all three commands', async () => {
    const { code, out } = await runCli(['evidence', 'verify', '--help'])
    expect(code).toBe(0)
    const texts = ['evidence hash FOLDER', 'evidence build PLACE', '--against PLACE', '--digest', '--out FILE', '--hub']
    for (const text of texts) expect(out).toContain(text)
  })
})

describe('evidence build', () => {
  const PARTS = ['--campaign', `0x${'1'.repeat(64)}`, '--milestone', '1', '--summary', 'Weights of the first run.']

  test('writes the manifest that verify passes, with its digest', async () => {
    const built = await runCli(['evidence', 'build', at('work'), ...PARTS, '--licence', 'MIT', '--out', at('new.json')])
    expect([built.code, built.out]).toEqual([0, ''])
    expect(built.err).toContain(`2 files, 0 evaluations; digest ${digest}`)
    expect(readFileSync(at('new.json'))).toEqual(readFileSync(at('manifest.json')))
  })

  test('of a repository has its commit and licence, and the repository passes by what it says', async () => {
    const commit = 'c'.repeat(40)
    const files = {
      'README.md': { bytes: new TextEncoder().encode('# Model') },
      'model.gguf': { bytes: new Uint8Array(5_000), large: true },
    }
    const hub = await hubOfFiles({ id: 'lab/model', commit, info: { cardData: { license: 'mit' } }, files })
    try {
      const place = ['hub:lab/model', '--hub', hub.origin]
      const built = await runCli(['evidence', 'build', ...place, ...PARTS])
      expect(built.code).toBe(0)
      expect(JSON.parse(built.out)).toMatchObject({
        licence: 'mit',
        revisions: [{ repository: `${hub.origin}/lab/model`, commit }],
        files: [{ path: 'README.md' }, { path: 'model.gguf', size: 5_000 }],
      })
      writeFileSync(at('manifest.json'), built.out)
      const verified = await runCli(['evidence', 'verify', at('manifest.json'), '--against', ...place])
      expect(verified.code).toBe(0)
      expect(verified.out).toMatch(/^reported +The Hub says these hashes, bytes were not read: 1 file\.$/m)
      expect(verified.out).toContain('PASS BY HASHES')
    } finally {
      await hub.stop()
    }
  })

  test.each([
    [['--licence', 'MIT', '--milestone', '0'], 'a whole number from 1'],
    [['--licence', 'MIT', '--campaign', '0x12'], '64 hex digits'],
    [[], 'Nothing there says the licence'],
  ])('%j is refused', async (options, message) => {
    const parts = PARTS.filter((part, index) => !options.includes(part) && !options.includes(PARTS[index - 1] ?? ''))
    const { code, err } = await runCli(['evidence', 'build', at('work'), ...parts, ...options])
    expect([code, err]).toEqual([2, expect.stringContaining(message)])
  })
})
