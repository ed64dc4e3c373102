import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { contentHash } from './content-hash'

function folder(): string {
  const root = mkdtempSync(path.join(os.tmpdir(), 'commonweight-hash-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(path.join(root, 'src', 'deep'), { recursive: true })
  writeFileSync(path.join(root, 'src', 'deep', 'a.ts'), 'a')
  writeFileSync(path.join(root, 'src', 'b.ts'), 'b')
  return root
}

test('a change, a new file, another name and another version each change the hash', () => {
  const root = folder()
  const hash = (also: string[] = []) => contentHash(root, ['src', 'absent'], also)
  const seen = [hash(), hash(['solc@1'])]
  writeFileSync(path.join(root, 'src', 'deep', 'a.ts'), 'changed')
  seen.push(hash())
  writeFileSync(path.join(root, 'src', 'c.ts'), '')
  seen.push(hash())
  writeFileSync(path.join(root, 'absent'), '')
  seen.push(hash())
  expect(new Set(seen).size).toBe(seen.length)
})

test('tests and what builds make do not count', () => {
  const root = folder()
  const before = contentHash(root, ['src'])
  writeFileSync(path.join(root, 'src', 'b.test.ts'), 'x')
  mkdirSync(path.join(root, 'src', '.next'))
  writeFileSync(path.join(root, 'src', '.next', 'BUILD_ID'), 'x')
  expect(contentHash(root, ['src'])).toBe(before)
})
