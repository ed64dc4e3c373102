import { expect, test } from 'vitest'
import { type Check, runChecks } from './checks-suite'

/** A real program that prints its lines, then ends with its exit code. */
function checkThatEnds(code: number, ...lines: string[]): Check {
  const script =
    'const [code, ...lines] = process.argv.slice(1); console.log(lines.join("\\n")); process.exitCode = code'
  return {
    name: `ends with ${code}`,
    program: process.execPath,
    args: ['-e', script, '--', String(code), ...lines],
    logName: 'checks-suite-test',
  }
}

const run = (...checks: Check[]) => runChecks(checks, undefined)

test('exit code 0 is a passed check', async () => {
  expect(await run(checkThatEnds(0, 'fine'))).toEqual({ passed: 1, failed: [], skipped: [] })
})

test.each([1, 2, 255])('exit code %i is a failed check, with what it printed', async (code) => {
  const failed = [{ name: `ends with ${code}`, message: 'one\ntwo' }]
  expect(await run(checkThatEnds(code, 'one', 'two'))).toEqual({ passed: 0, failed, skipped: [] })
})

test('the checks after a failed one are run and counted', async () => {
  const { passed, failed } = await run(checkThatEnds(1), checkThatEnds(0), checkThatEnds(2), checkThatEnds(0))
  expect(passed).toBe(2)
  expect(failed.map(({ name }) => name)).toEqual(['ends with 1', 'ends with 2'])
})

test('of a long output the message has the last 40 lines', async () => {
  const lines = Array.from({ length: 50 }, (_, index) => `line ${index + 1}`)
  const { failed } = await run(checkThatEnds(1, ...lines))
  expect(failed[0]?.message.split('\n')).toEqual(lines.slice(10))
})

test('a failed check that printed nothing has a message too', async () => {
  expect((await run(checkThatEnds(1))).failed[0]?.message).toBe('(it said nothing)')
})

test('a program that does not exist is no result', async () => {
  await expect(run({ ...checkThatEnds(0), program: 'no-such-program' })).rejects.toThrow(/ENOENT/)
})
