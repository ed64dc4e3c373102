import { readFileSync } from 'node:fs'
import type { Abi } from 'viem'
import { describe, expect, test } from 'vitest'
import { constantsText } from '../bin/contract-constants'
import { roundVotesCodeText } from '../bin/round-votes-code'
import * as generated from '../src/generated'

const { errorsAbi, ...abis } = generated

/** Third-party contracts that ours call. Only a part of each is committed. */
const STANDARDS = ['permit2Abi', 'easAbi', 'schemaRegistryAbi']

const ours = Object.entries<Abi>(abis)
  .filter(([name]) => !STANDARDS.includes(name))
  .map(([name, abi]) => [contractOf(name), abi] as const)

/** `EASGate` of `easGateAbi`. */
function contractOf(abiName: string): string {
  const name = abiName.replace(/Abi$/, '').replace(/^eas/, 'EAS')
  return name.charAt(0).toUpperCase() + name.slice(1)
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

test('there is an ABI of every contract that is deployed', () => {
  expect(ours.map(([file]) => file)).toEqual([
    'Airdrops',
    'Campaigns',
    'ComputedResult',
    'DepositAccount',
    'DepositAddresses',
    'DonationRouter',
    'EASGate',
    'EASMilestoneResolver',
    'MatchPreview',
    'MatchingRounds',
    'PassportGate',
    'Points',
    'RoundVotes',
    'TestToken',
    'VoucherGate',
  ])
})

describe('the committed ABIs are those of the release build', () => {
  test.for(ours)('%s', ([name, abi]) => {
    const built: Abi = JSON.parse(readFileSync(artifact(name), 'utf8')).abi
    expect(items(abi), REPAIR).toEqual(items(built))
  })
})

test('errorsAbi holds every error of every contract, once', () => {
  const errors = Object.values<Abi>(abis).flatMap((abi) => abi.filter(({ type }) => type === 'error'))
  expect(items(errorsAbi)).toEqual([...new Set(items(errors))])
})

test('the committed constants are those of the contracts’ sources', () => {
  expect(readFileSync(new URL('../src/constants.ts', import.meta.url), 'utf8'), REPAIR).toBe(constantsText())
})

test('the committed creation code of RoundVotes is that of the release build', () => {
  expect(readFileSync(new URL('../src/round-votes-code.ts', import.meta.url), 'utf8'), REPAIR).toBe(
    roundVotesCodeText(),
  )
})
