import { expect, test } from 'vitest'
import { mustRun } from './run-program'

test('a failure repeats what the program said, without what npm and turbo say around it', async () => {
  const lines = [
    ' WARNING  Circular package dependency detected: @commonweight/sdk, @commonweight/testkit',
    'line 1: this cannot be built',
    'npm error code 1',
    ' Tasks:    0 successful, 1 total',
  ]
  const run = mustRun('The program', {
    program: process.execPath,
    args: ['-e', `console.log(${JSON.stringify(lines.join('\n'))}); process.exitCode = 3`],
    logName: 'run-program-test',
  })
  await expect(run).rejects.toThrow(
    /^The program failed \(exit code 3\)\. It said:\nline 1: this cannot be built\n\nAll of it: \S+$/,
  )
})
