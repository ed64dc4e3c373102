import { readFileSync } from 'node:fs'
import type { Abi } from 'viem'
import { describe, expect, test } from 'vitest'
import {
  campaignsAbi,
  computedResultAbi,
  errorsAbi,
  matchingRoundsAbi,
  testTokenAbi,
  voucherGateAbi,
} from '../src/generated'

const committed: Record<string, Abi> = {
  Campaigns: campaignsAbi,
  MatchingRounds: matchingRoundsAbi,
  ComputedResult: computedResultAbi,
  VoucherGate: voucherGateAbi,
  TestToken: testTokenAbi,
}

const REPAIR =
  'build the contracts with FOUNDRY_PROFILE=release, run "npm run generate -w @commonweight/abi" and "npm run addresses -w @commonweight/sdk", then commit'

const artifact = (name: string) => new URL(`../../../contracts/out-release/${name}.sol/${name}.json`, import.meta.url)

/** Neither the order within an ABI nor that of an item's keys means anything. */
const items = (abi: Abi) => abi.map((item) => JSON.stringify(sortKeys(item))).sort()

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, each]) => [key, sortKeys(each)]))
}

describe('the committed ABIs are those of the release build', () => {
  test.for(Object.entries(committed))('%s', ([name, abi]) => {
    const built: Abi = JSON.parse(readFileSync(artifact(name), 'utf8')).abi
    expect(items(abi), REPAIR).toEqual(items(built))
  })
})

test('errorsAbi holds every error of every contract, once', () => {
  const errors = Object.values(committed).flatMap((abi) => abi.filter(({ type }) => type === 'error'))
  expect(items(errorsAbi)).toEqual([...new Set(items(errors))])
})
