import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { canonicalDocument } from '@commonweight/domain/canonical'
import { buildManifest } from '@commonweight/evidence/build-manifest'
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
  runCli(['evidence', 'verify', at('work'), '--manifest', at('manifest.json'), ...options])

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
    expect(out).toContain('The folder has every file of the manifest.')
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
    expect(out).toContain('The folder DIFFERS from the manifest.')
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

  test('needs a manifest and a digest in its form', async () => {
    const without = await runCli(['evidence', 'verify', at('work')])
    expect([without.code, without.err]).toEqual([2, expect.stringContaining('Name the manifest: --manifest FILE.')])
    expect(without.err).toContain('See: commonweight evidence verify --help')
    expect(await verify('--digest', '0x12')).toMatchObject({ code: 2, err: expect.stringContaining('64 hex digits') })
  })

  test('help describes both commands', async () => {
    const { code, out } = await runCli(['evidence', 'verify', '--help'])
    expect(code).toBe(0)
    for (const text of ['evidence hash FOLDER', '--manifest FILE', '--digest', '--out FILE'])
      expect(out).toContain(text)
  })
})
