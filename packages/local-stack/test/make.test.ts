import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { make } from '../src/build/make'
import { createReport } from '../src/report'

/** Joins its source and WORD, after what the source says to do. */
const BUILD = `
  const fs = require('node:fs')
  const source = fs.readFileSync('src/source.txt', 'utf8')
  if (source === 'broken') { console.error('line 1: this cannot be built'); process.exit(3) }
  fs.mkdirSync('made', { recursive: true })
  fs.writeFileSync('made/part.txt', source)
  fs.writeFileSync('made/whole.txt', source + ' ' + process.env.WORD)
  fs.appendFileSync('runs.log', 'run\\n')`

/** A repository of one workspace, `leaf`, which is no git checkout. */
function repository() {
  const root = mkdtempSync(path.join(os.tmpdir(), 'commonweight-make-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const file = (name: string) => path.join(root, name)
  const write = (name: string, content: string | object) => {
    mkdirSync(path.dirname(file(name)), { recursive: true })
    writeFileSync(file(name), typeof content === 'string' ? content : JSON.stringify(content))
  }
  const versions = { name: 'leaf', version: '1.0.0' }
  write('package.json', { name: 'root', packageManager: 'npm@11.19.1', workspaces: ['leaf'] })
  write('package-lock.json', {
    lockfileVersion: 3,
    packages: {
      '': { name: 'root', workspaces: ['leaf'] },
      leaf: versions,
      'node_modules/leaf': { resolved: 'leaf', link: true },
    },
  })
  const leaf = { inputs: ['src/**'], env: ['WORD'], outputs: ['made/**'] }
  write('turbo.json', { cacheDir: '.turbo/cache', remoteCache: { enabled: false }, tasks: { 'leaf#build': leaf } })
  write('leaf/package.json', { ...versions, scripts: { build: 'node build.cjs' } })
  write('leaf/build.cjs', BUILD)
  write('leaf/src/source.txt', 'one')
  const said: string[] = []
  const lanes = [[{ name: 'leaf', id: 'leaf#build', doing: 'joining the words' }]]
  return {
    write,
    remove: (name: string) => rmSync(file(name), { recursive: true }),
    read: (name: string) => readFileSync(file(name), 'utf8'),
    files: (folder: string) => readdirSync(file(folder)).map((name) => `${folder}/${name}`),
    runs: () => readFileSync(file('leaf/runs.log'), 'utf8').trim().split('\n').length,
    said: () => said.splice(0).join(''),
    make: (word = 'word') =>
      make({ root, lanes, env: { WORD: word }, report: createReport((text) => void said.push(text)) }),
  }
}

test('a task runs once for the same sources, and again when a source or a variable changes', async () => {
  const { make, write, read, runs, said } = repository()
  await make()
  expect(read('leaf/made/whole.txt')).toBe('one word')
  expect(said()).toMatch(/^ {2}leaf +joining the words: done in \d/m)
  await make()
  expect(said()).toMatch(/^ {2}leaf +up to date$/m)
  expect(runs()).toBe(1)
  write('leaf/src/source.txt', 'two')
  await make()
  await make('other')
  expect(read('leaf/made/whole.txt')).toBe('two other')
  expect(runs()).toBe(3)
  write('leaf/src/source.txt', 'one')
  await make()
  expect([read('leaf/made/whole.txt'), runs()]).toEqual(['one word', 3])
})

test('outputs that were altered or deleted by hand are put back, without a run', async () => {
  const { make, write, read, remove, runs } = repository()
  await make()
  write('leaf/made/whole.txt', 'altered')
  remove('leaf/made/part.txt')
  await make()
  expect([read('leaf/made/whole.txt'), read('leaf/made/part.txt')]).toEqual(['one word', 'one'])
  remove('leaf/made')
  await make()
  expect([read('leaf/made/whole.txt'), runs()]).toEqual(['one word', 1])
})

test('outputs are made again when what turbo kept of them is damaged or gone', async () => {
  const { make, read, remove, files, write } = repository()
  await make()
  for (const archive of files('.turbo/cache').filter((name) => name.endsWith('.zst'))) write(archive, 'damaged')
  remove('leaf/made')
  await make()
  expect(read('leaf/made/whole.txt')).toBe('one word')
  remove('.turbo')
  remove('leaf/made')
  await make()
  expect(read('leaf/made/whole.txt')).toBe('one word')
})

test('a failure says which task, what it said and where the rest is, and is not taken for a success later', async () => {
  const { make, write, read } = repository()
  write('leaf/src/source.txt', 'broken')
  for (const _ of ['first', 'second']) {
    await expect(make()).rejects.toThrow(
      /The task leaf#build failed \(exit code \d+\)\. It said:\n.*line 1: this cannot be built.*All of it: .*build-leaf\.log$/s,
    )
  }
  write('leaf/src/source.txt', 'fixed')
  await make()
  expect(read('leaf/made/whole.txt')).toBe('fixed word')
})

test('of two builds at once the second waits, says so, and finds everything made', async () => {
  const { make, runs, said } = repository()
  await Promise.all([make(), make()])
  expect(said()).toMatch(/waiting for another build of this project to end.*joining the words: done.*up to date/s)
  expect(runs()).toBe(1)
})
