import { readFileSync } from 'node:fs'
import { errorsAbi } from '@commonweight/abi/generated'
import { errorNames } from '@commonweight/sdk/call/error-names'
import { type Abi, encodeErrorResult } from 'viem'
import { describe, expect, test } from 'vitest'
import { errorSentences } from '../words/error-sentences'
import { stateWords } from '../words/state-words'
import { termsFaults } from '../words/terms-faults'
import { errorWords } from './error-words'
import { problemOfError } from './problem-of-error'

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
    const source = readFileSync(new URL(`../../../../../contracts/src/${file}`, import.meta.url), 'utf8')
    return [...new Set([...source.matchAll(place)].map(([, field]) => field ?? ''))].sort()
  }
  // These two name the field in each of their checks; the errors themselves stand in one place each.
  const rules = 'core/ListingRules.sol'
  expect(fieldsIn(rules, /_require\(.*, "([^"]+)", .*\);/g)).toEqual(Object.keys(termsFaults.campaign).sort())
  expect(fieldsIn('core/RoundRules.sol', /_requireTerm\(.*, "([^"]+)", .*\);/g)).toEqual(
    Object.keys(termsFaults.round).sort(),
  )
  expect(fieldsIn(rules, /_requireFit\(.*, "([^"]+)", .*\);/g)).toEqual(Object.keys(termsFaults.mismatch).sort())
})

describe('a refused term names its limit as people write it', () => {
  const noon = 1_795_348_800n
  const day = 86_400n
  test.each([
    ['Campaigns_InvalidTerms', 'closesAt', noon, /cannot close before 22 Nov 2026, 12:00 UTC/],
    ['Campaigns_InvalidTerms', 'goal', 79_228_162_514_264_337n, /at most 79,228,162,514\.26 USDC/],
    ['Campaigns_InvalidTerms', 'challengePeriod', day, /at least 1 day\. Lengthen/],
    ['Campaigns_InvalidTerms', 'challengePeriod', 90n * day, /at most 90 days\. Shorten/],
    ['Campaigns_InvalidTerms', 'vetoShare', 2_500n, /at least 25% .*Raise/],
    ['Campaigns_InvalidTerms', 'vetoShare', 5_000n, /at most 50% .*Lower/],
    ['Campaigns_InvalidTerms', 'attesters', 8n, /1 to 8 different attesters/],
    ['Campaigns_InvalidTerms', 'attesters', 0n, /Neither the lab nor its payout account/],
    ['Campaigns_InvalidTerms', 'milestones', 1n, /at least 1 milestone\./],
    ['Campaigns_InvalidTerms', 'milestones', 10n, /at most 10 milestones/],
    ['Campaigns_InvalidTerms', 'milestones.share', 1n, /at least 0\.01%/],
    ['Campaigns_InvalidTerms', 'milestones.share', 10_000n, /add up to 100%/],
    ['Campaigns_InvalidTerms', 'milestones.deadline', noon, /22 Nov 2026, 12:00 UTC/],
    ['Campaigns_InvalidTerms', 'token', 18n, /at most 18 decimals/],
    ['MatchingRounds_InvalidTerms', 'start', noon, /not before 22 Nov 2026, 12:00 UTC/],
    ['MatchingRounds_InvalidTerms', 'end', noon, /cannot end before 22 Nov 2026, 12:00 UTC/],
    ['MatchingRounds_InvalidTerms', 'reviewPeriod', day, /at least 1 day\./],
    [
      'MatchingRounds_InvalidTerms',
      'claimUntil',
      noon,
      /22 Nov 2026, 12:00 UTC.*7 days after the latest possible seal/,
    ],
    ['MatchingRounds_InvalidTerms', 'challengePeriod', day, /at least 1 day\./],
    ['MatchingRounds_InvalidTerms', 'unusedTo', 0n, /leave it to the sponsors/],
    ['MatchingRounds_CampaignMismatch', 'token', BigInt(usdc.address), /another token, 0xcccc…cccc\./],
    ['MatchingRounds_CampaignMismatch', 'opensAt', noon, /22 Nov 2026, 12:00 UTC/],
    ['MatchingRounds_CampaignMismatch', 'challengePeriod', 3n * day, /at least 3 days/],
    ['MatchingRounds_CampaignMismatch', 'milestones.deadline', noon, /22 Nov 2026, 12:00 UTC/],
  ] as const)('%s %s %s', (name, field, limit, said) => {
    const text = errorSentences[name]({ round: 7, field, limit }, errorWords(usdc))
    expect(text).toMatch(said)
    expect(text).toMatch(SENTENCE)
  })
})

test('an error shows in the token what a pool may still take', () => {
  const text = errorSentences.MatchingRounds_AboveEarlyMoney({ round: 7, room: 12_500_000n }, errorWords(usdc))
  expect(text).toContain('room is left for 12.50 USDC')
})

test('an error shows what is missing in the token, not in base units', () => {
  const words = errorWords(usdc)
  const text = errorSentences.ERC20InsufficientBalance({ needed: 20_000_000n, balance: 7_600_000n }, words)
  expect(text).toContain('12.40 USDC')
})

test('a refused connection, a wallet without money and a silent contract are different problems', () => {
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
