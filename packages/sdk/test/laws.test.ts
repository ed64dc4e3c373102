import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as constants from '@commonweight/abi/constants'
import * as generated from '@commonweight/abi/generated'
import { FULL_WEIGHT } from '@commonweight/qf/exact/units'
import type { Abi } from 'viem'
import { describe, expect, test } from 'vitest'

const repository = fileURLToPath(new URL('../../../', import.meta.url))

/** Our contracts call these on each other; people cannot. */
const BETWEEN_CONTRACTS = ['join', 'expel', 'creditMatch', 'recoverMatch', 'record', 'remove', 'payComputed']

/** Third-party contracts, the test token, and contracts that only EAS or our contracts call. */
const NOT_CALLED = [
  'permit2Abi',
  'easAbi',
  'schemaRegistryAbi',
  'testTokenAbi',
  'easMilestoneResolverAbi',
  'depositAccountAbi',
]

/** All our contracts with writes that people can make. */
const OURS = Object.entries(generated)
  .filter(([abiName]) => !NOT_CALLED.includes(abiName))
  .map(([abiName, abi]) => [abiName, writesOf(abi)] as const)
  .filter(([, writes]) => writes.length > 0)

/** Names of the functions that change something and that people can call. */
function writesOf(abi: Abi): string[] {
  return abi.flatMap((item) =>
    item.type === 'function' && /payable/.test(item.stateMutability) && !BETWEEN_CONTRACTS.includes(item.name)
      ? [item.name]
      : [],
  )
}

/** Names of the functions that prepare calls to the contracts of an ABI: `campaignsCall` for `campaignsAbi`. */
async function callersOf(): Promise<Map<string, string[]>> {
  const callers = new Map<string, string[]>()
  for (const { text } of await sources('packages/sdk/src')) {
    for (const [, caller = '', abiName = ''] of text.matchAll(/const (\w+) = calls(?:To|At)\((?:'\w+', )?(\w+)\)/g)) {
      callers.set(abiName, [...(callers.get(abiName) ?? []), caller])
    }
  }
  return callers
}

/** They read and write files; everything else must work in a browser. */
const NODE_ONLY = ['deployment-file.ts', 'release-artifacts.ts', 'standards-on.ts']

/** TypeScript that is neither a test nor generated; paths from the repository's root. */
async function sources(folder: string): Promise<{ path: string; text: string }[]> {
  const entries = await readdir(join(repository, folder), { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(repository, join(entry.parentPath, entry.name)))
    .filter((path) => !/node_modules|\/\.next\/|\/test\/|\/bench\/|\/testkit\/|generated/.test(path))
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(repository, path), 'utf8') })))
}

describe('the sdk', () => {
  test('knows the writes of all our contracts', () => {
    expect(OURS.map(([abiName]) => abiName)).toEqual([
      'airdropsAbi',
      'campaignsAbi',
      'computedResultAbi',
      'depositAddressesAbi',
      'donationRouterAbi',
      'easGateAbi',
      'matchingRoundsAbi',
      'pointsAbi',
      'roundVotesAbi',
      'voucherGateAbi',
    ])
  })

  test.each(OURS)('prepares every write of %s that people can make', async (abiName, writes) => {
    const callers = (await callersOf()).get(abiName) ?? []
    const prepared = (await sources('packages/sdk/src/prepare')).map(({ text }) => text.replace(/\s+/g, ' '))
    const isPrepared = (name: string) =>
      callers.some((caller) => prepared.some((text) => new RegExp(`return ${caller}\\([^']*'${name}',`).test(text)))
    expect(writes.filter((name) => !isPrepared(name))).toEqual([])
  })

  test('is the only place where a write is encoded', async () => {
    const all = [...(await sources('apps')), ...(await sources('packages'))]
    const encoding =
      /\b(useWriteContract|writeContract|encodeDeployData|encodeCall|callsTo|callsAt)\b|sdk\/call\/contracts\/|encodeFunctionData\(\s*\{\s*abi:\s*(?!erc20)\w+Abi\b|functionName: '(approve|transfer|transferFrom)'/
    const elsewhere = all.filter(({ path, text }) => !path.includes('packages/sdk/src/') && encoding.test(text))
    expect(all.length).toBeGreaterThan(100)
    expect(elsewhere.map(({ path }) => path)).toEqual([])
  })

  test('needs nothing of Node but in the files that say so, and never a whole client', async () => {
    const files = await sources('packages/sdk/src')
    const node = files.filter(({ text }) => /from 'node:/.test(text)).map(({ path }) => path.split('/').at(-1))
    expect(node.sort()).toEqual(NODE_ONLY)
    expect(files.filter(({ text }) => /create(Public|Wallet|Test)Client/.test(text)).map(({ path }) => path)).toEqual(
      [],
    )
  })
})

test('qf, which imports no package, has the full weight of the contracts', () => {
  expect(FULL_WEIGHT).toBe(BigInt(constants.FULL_WEIGHT))
})
