import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { pollUntil } from '../src/processes/poll-until'
import { smallRepository } from './small-repository'

test('a task runs once for the same sources, and again when a source or a variable changes', async () => {
  const { make, write, read, runs, said } = smallRepository()
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
  const { make, write, read, remove, runs } = smallRepository()
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
  const { make, read, remove, files, write } = smallRepository()
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
  const { make, write, read } = smallRepository()
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
  const { make, runs, said } = smallRepository()
  await Promise.all([make(), make()])
  expect(said()).toMatch(/waiting for another build of this project to end.*joining the words: done.*up to date/s)
  expect(runs()).toBe(1)
})

test('files that only other sources make do not stay in a generated folder; other outputs are left as they are', async () => {
  const { make, write, files, runs } = smallRepository()
  await make()
  write('leaf/src/source.txt', 'two')
  await make()
  write('leaf/generated/stray/by-hand.txt', 'stray')
  write('leaf/src/source.txt', 'one')
  await make()
  expect(files('leaf/generated')).toEqual(['leaf/generated/one'])
  expect(files('leaf/made')).toContain('leaf/made/two.txt')
  // Also where turbo has no list of what it kept.
  for (const list of files('.turbo/cache').filter((name) => name.endsWith('-manifest.json'))) write(list, 'damaged')
  write('leaf/src/source.txt', 'two')
  await make()
  expect(files('leaf/generated')).toEqual(['leaf/generated/two'])
  expect(runs()).toBe(2)
})

test('a task that a signal to turbo interrupted is not taken for made', async () => {
  const { make, write, read, exists } = smallRepository()
  write('leaf/src/source.txt', 'slow')
  const made = expect(make()).rejects.toThrow(/^The task leaf#build was interrupted\. Start again\. .*build-leaf\.log$/)
  await pollUntil(() => exists('leaf/made/part.txt') || undefined, { deadlineMs: 20_000, everyMs: 50 })
  process.kill(turboOf(process.pid), 'SIGTERM')
  await made
  write('leaf/src/source.txt', 'two')
  await make()
  expect(read('leaf/made/whole.txt')).toBe('two word')
})

/** The number of the turbo that a process started. */
function turboOf(parent: number): number {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,command='], { encoding: 'utf8' })
  const found = stdout.split('\n').map((line) => /^\s*(\d+)\s+(\d+)\s+\S*turbo run leaf#build/.exec(line))
  const [, pid] = found.find((match) => Number(match?.[2]) === parent) ?? []
  if (pid === undefined) throw new Error(`Process ${parent} has no turbo:\n${stdout}`)
  return Number(pid)
}
