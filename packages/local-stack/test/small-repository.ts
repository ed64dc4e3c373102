import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { make } from '../src/build/make'
import { createReport } from '../src/report'

/** Joins its source and WORD, after what the source says to do. A `slow` build takes a minute. */
const BUILD = `
  const fs = require('node:fs')
  const source = fs.readFileSync('src/source.txt', 'utf8')
  if (source === 'broken') { console.error('line 1: this cannot be built'); process.exit(3) }
  fs.mkdirSync('made', { recursive: true })
  fs.writeFileSync('made/part.txt', source)
  setTimeout(() => {
    fs.rmSync('generated', { recursive: true, force: true })
    fs.mkdirSync('generated/' + source, { recursive: true })
    fs.writeFileSync('generated/' + source + '/only.txt', source)
    fs.writeFileSync('made/' + source + '.txt', source)
    fs.writeFileSync('made/whole.txt', source + ' ' + process.env.WORD)
    fs.appendFileSync('runs.log', 'run\\n')
  }, source === 'slow' ? 60_000 : 0)`

/** A repository of one workspace, `leaf`, which is no git checkout. */
export function smallRepository() {
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
  const leaf = { inputs: ['src/**'], env: ['WORD'], outputs: ['made/**', 'generated/**'] }
  write('turbo.json', { cacheDir: '.turbo/cache', remoteCache: { enabled: false }, tasks: { 'leaf#build': leaf } })
  write('leaf/package.json', { ...versions, scripts: { build: 'node build.cjs' } })
  write('leaf/build.cjs', BUILD)
  write('leaf/src/source.txt', 'one')
  const said: string[] = []
  const lanes = [[{ name: 'leaf', id: 'leaf#build', doing: 'joining the words' }]]
  return {
    root,
    write,
    remove: (name: string) => rmSync(file(name), { recursive: true }),
    read: (name: string) => readFileSync(file(name), 'utf8'),
    exists: (name: string) => existsSync(file(name)),
    files: (folder: string) => readdirSync(file(folder)).map((name) => `${folder}/${name}`),
    runs: () => readFileSync(file('leaf/runs.log'), 'utf8').trim().split('\n').length,
    said: () => said.splice(0).join(''),
    make: (word = 'word') =>
      make({ root, lanes, env: { WORD: word }, report: createReport((text) => void said.push(text)) }),
  }
}
