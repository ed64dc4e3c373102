import { readFileSync } from 'node:fs'
import { errorsAbi } from '@commonweight/abi/generated'
import { errorNames } from '@commonweight/sdk/error-names'
import { type Abi, encodeErrorResult } from 'viem'
import { describe, expect, test } from 'vitest'
import { errorSentences } from './error-sentences'
import { errorWords } from './error-words'
import { problemOfError } from './problem-of-error'
import { stateWords } from './state-words'
import { knownFields } from './terms-faults'

const usdc = { address: `0x${'cc'.repeat(20)}`, symbol: 'USDC', decimals: 6 } as const
const SENTENCE = /^[A-Z0-9“][^\n]*[.!]$/

/** A value of each type that an error carries. */
const sample: Record<string, unknown> = {
  address: `0x${'ab'.repeat(20)}`,
  bool: true,
  bytes32: `0x${'cd'.repeat(32)}`,
  string: 'milestones.share',
  uint256: 1_700_000_000n,
  uint32: 7,
  uint48: 1_700_000_000,
  uint8: 3,
}

describe('W4: every custom error that a person can meet has a sentence with a next step', () => {
  test('the tables name each error of every ABI once and nothing else', () => {
    const named = Object.keys(errorSentences).filter((name) => name !== 'Error' && name !== 'Panic')
    expect(named.sort()).toEqual([...errorNames].sort())
  })

  test.each(errorsAbi.map((item) => [item.name, item] as const))('%s', (name, item) => {
    const args = item.inputs.map(({ type }) => sample[type])
    const data = encodeErrorResult({ abi: [item] as Abi, errorName: name, args })
    const problem = problemOfError({ data }, usdc)
    expect(problem.name).toBe(name)
    expect(problem.text).toMatch(SENTENCE)
    expect(problem.text).not.toMatch(/undefined|null|NaN|\[object|unknown (time|amount)/)
    expect(problem.text.split(/[.;:]\s/).length, `only one part, so no next step: ${problem.text}`).toBeGreaterThan(1)
  })
})

test('each term that the contracts name in an error has its own sentence', () => {
  const fieldsIn = (file: string, place: RegExp): string[] => {
    const source = readFileSync(new URL(`../../../../contracts/src/${file}`, import.meta.url), 'utf8')
    return [...new Set([...source.matchAll(place)].map(([, field]) => field ?? ''))].sort()
  }
  // ListingRules names the field in each of its checks; the errors themselves stand in one place each.
  expect(fieldsIn('ListingRules.sol', /_require\(.*, "([^"]+)"\);/g)).toEqual([...knownFields.campaign].sort())
  expect(fieldsIn('MatchingRounds.sol', /_InvalidTerms\("([^"]+)"\)/g)).toEqual([...knownFields.round].sort())
  expect(fieldsIn('ListingRules.sol', /_requireFit\(.*, "([^"]+)"\);/g)).toEqual([...knownFields.mismatch].sort())
})

test('what is missing is said in the token, not in base units', () => {
  const words = errorWords(usdc)
  const text = errorSentences.ERC20InsufficientBalance({ needed: 20_000_000n, balance: 7_600_000n }, words)
  expect(text).toContain('12.40 USDC')
})

test('a refused connection, a wallet without money and a silent contract are told apart', () => {
  expect(problemOfError(new Error('HTTP request failed.'), null).name).toBe('Unreachable')
  expect(problemOfError(new Error('insufficient funds for gas * price + value'), null).name).toBe('InsufficientFunds')
  expect(problemOfError({ message: 'execution reverted', code: 3 }, null).name).toBe('Unexplained')
  expect(problemOfError({ message: 'Already processing', code: -32002 }, null).name).toBe('RequestPending')
})

test('every state has its words', () => {
  for (const { word, text } of Object.values(stateWords)) {
    expect(word.length).toBeGreaterThan(2)
    expect(text).toMatch(SENTENCE)
  }
})
