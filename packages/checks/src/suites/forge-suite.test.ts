import { expect, test } from 'vitest'
import { readForgeOutput } from './forge-suite'

const passing = `
Ran 2 tests for test/unit/Donate.t.sol:DonateTest
[PASS] test_Donate() (gas: 98200)
[SKIP: needs a fork] test_Fork() (gas: 0)
Suite result: ok. 1 passed; 0 failed; 1 skipped; finished in 1.00ms (1.00ms CPU time)

Ran 1 test suite in 5.00ms (1.00ms CPU time): 1 tests passed, 0 failed, 1 skipped (2 total tests)
`

const failing = `
Ran 2 tests for test/fuzz/Refund.t.sol:RefundFuzz
[FAIL: assertion failed: 1 != 2; counterexample: calldata=0x args=[3]] testFuzz_M2_Refund(uint256) (runs: 4, μ: 1, ~: 1)
[PASS] test_Other() (gas: 1)
Suite result: FAILED. 1 passed; 1 failed; 0 skipped; finished in 1.00ms (1.00ms CPU time)

Ran 1 test suite in 5.00ms (1.00ms CPU time): 1 tests passed, 1 failed, 0 skipped (2 total tests)

Failing tests:
Encountered 1 failing test in test/fuzz/Refund.t.sol:RefundFuzz
[FAIL: assertion failed: 1 != 2; counterexample: calldata=0x args=[3]] testFuzz_M2_Refund(uint256) (runs: 4, μ: 1, ~: 1)
`

test('passed tests are counted, skipped ones named with their reason', () => {
  expect(readForgeOutput(passing, 0)).toEqual({
    passed: 1,
    failed: [],
    skipped: [{ name: 'test/unit/Donate.t.sol:DonateTest test_Fork()', reason: 'needs a fork' }],
  })
})

test('a failure is named once, with its reason', () => {
  const { passed, failed } = readForgeOutput(failing, 1)
  expect(passed).toBe(1)
  expect(failed).toEqual([
    {
      name: 'test/fuzz/Refund.t.sol:RefundFuzz testFuzz_M2_Refund(uint256)',
      message: 'assertion failed: 1 != 2; counterexample: calldata=0x args=[3]',
    },
  ])
})

test('an exit code that speaks of a failure is one, even if no test is named', () => {
  expect(readForgeOutput(passing, 1).failed).toEqual([{ name: 'forge test', message: 'exit code 1' }])
})

test('output without totals is no result', () => {
  expect(() => readForgeOutput('Error: Compiler run failed', 1)).toThrow(
    /did not come to its end.*Compiler run failed/s,
  )
})
