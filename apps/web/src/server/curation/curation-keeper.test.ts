import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type CurationDocument, parseCurationDocument } from '@commonweight/domain/documents/curation-document'
import { curationTypedData } from '@commonweight/domain/documents/curation-typed-data'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CurationKeeper } from './curation-keeper'

const NOW = 1_796_000_000
const campaigns = `0x${'ab'.repeat(20)}` as const
const signer = privateKeyToAccount(generatePrivateKey())

let folder: string
let file: string
let taken: CurationDocument[]
let said: string[]
let keeper: CurationKeeper
let written = 0

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'commonweight-curation-'))
  file = path.join(folder, 'curation.json')
  taken = []
  said = []
  keeper = new CurationKeeper({
    file,
    expected: { chainId: 31337, campaigns, signer: signer.address },
    onTaken: (curation) => taken.push(curation),
    log: (message) => said.push(message),
  })
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Writes text and gives it a time of its own: file systems count in steps. */
function write(text: string): void {
  writeFileSync(file, text)
  written += 1
  utimesSync(file, NOW + written, NOW + written)
}

async function writeVersion(sequence: number, change: object = {}): Promise<void> {
  const value = {
    type: 'commonweight/curation/1',
    chainId: 31337,
    campaigns,
    sequence,
    issuedAt: NOW,
    hide: [],
    withhold: [],
    ...change,
  }
  const signature = await signer.signTypedData(await curationTypedData(parseCurationDocument(value), value))
  write(JSON.stringify({ ...value, signature }))
}

test('a newer version is taken when the file changes', async () => {
  await writeVersion(1)
  await keeper.load(NOW)
  await keeper.check(NOW)
  expect(taken.map(({ sequence }) => sequence)).toEqual([1])
  await writeVersion(2)
  await keeper.check(NOW)
  expect(keeper.current?.sequence).toBe(2)
  expect(keeper.problem).toBeNull()
})

test('at the start a bad or missing file is an error: what it withholds would be served', async () => {
  await expect(keeper.load(NOW)).rejects.toThrow('It cannot be read.')
  write('{}')
  await expect(keeper.load(NOW)).rejects.toThrow('not complete')
  expect(taken).toEqual([])
})

test('later a bad file keeps the last good version, is reported once, and a good one ends that', async () => {
  await writeVersion(1)
  await keeper.load(NOW)
  write('half a fi')
  await keeper.check(NOW)
  await keeper.check(NOW)
  expect(keeper.current?.sequence).toBe(1)
  expect(keeper.problem).toBe('It is not a JSON object.')
  expect(said).toHaveLength(1)
  await writeVersion(2)
  await keeper.check(NOW)
  expect(keeper.problem).toBeNull()
  expect(said).toHaveLength(2)
})

test('a file that goes away changes nothing', async () => {
  await writeVersion(1)
  await keeper.load(NOW)
  rmSync(file)
  await keeper.check(NOW)
  expect(keeper.current?.sequence).toBe(1)
  expect(keeper.problem).toBe('It cannot be read.')
})

test('an older version, and another one of the same number, is refused; the same bytes are not', async () => {
  await writeVersion(5)
  await keeper.load(NOW)
  const hide = [{ kind: 'round', id: 1, reason: 'Other content.', since: NOW }]
  for (const [sequence, change] of [
    [4, {}],
    [5, { hide }],
  ] as const) {
    await writeVersion(sequence, change)
    await keeper.check(NOW)
    expect(keeper.problem).toContain(`Its sequence is ${sequence}, but 5 was taken already`)
  }
  await writeVersion(5)
  await keeper.check(NOW)
  expect(keeper.problem).toBeNull()
  expect(taken.at(-1)?.hide).toEqual([])
})

test('a version that expires still holds, and that is reported', async () => {
  await writeVersion(1, { expiresAt: NOW + 10 })
  await keeper.load(NOW)
  await keeper.check(NOW + 10)
  expect(keeper.current?.sequence).toBe(1)
  expect(keeper.problem).toContain('expired')
})

test('a disk that hangs is reported, keeps one thread, and the last good version stays in force', async () => {
  await writeVersion(1)
  await keeper.load(NOW)
  rmSync(file)
  // Reading a pipe waits until somebody writes to it.
  execFileSync('mkfifo', [file])
  const looks = Promise.all(Array.from({ length: 10 }, () => keeper.check(NOW)))
  await looks
  expect(keeper.problem).toContain('its disk has not answered for 5 seconds')
  expect(keeper.current?.sequence).toBe(1)
  // One reader waits and no more: with four of them, this process could read no other file.
  await readFile(import.meta.filename)
  // A read without a writer ends once a writer came and left.
  writeFileSync(file, 'half a fi')
  await expect.poll(() => keeper.problem).toBe('It is not a JSON object.')
}, 20_000)

test('at the start a disk that hangs is an error', async () => {
  execFileSync('mkfifo', [file])
  await expect(keeper.load(NOW)).rejects.toThrow('its disk has not answered for 5 seconds')
  writeFileSync(file, '')
}, 20_000)
