import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { campaignsAbi, computedResultAbi, matchingRoundsAbi, voucherGateAbi } from '@commonweight/abi/generated'
import type { Abi } from 'viem'
import { describe, expect, test } from 'vitest'

const repository = fileURLToPath(new URL('../../../', import.meta.url))

/** Only our contracts call these on each other. */
const BETWEEN_CONTRACTS = [
  ...['join', 'expel', 'creditMatch', 'recoverMatch', 'record', 'remove', 'claimComputed'],
  ...['approveByResolver', 'denyByResolver'],
]

/** They read and write files; everything else must work in a browser. */
const NODE_ONLY = ['deployment-file.ts', 'release-artifacts.ts']

/** TypeScript that is neither a test nor generated; paths from the repository's root. */
async function sources(folder: string): Promise<{ path: string; text: string }[]> {
  const entries = await readdir(join(repository, folder), { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(repository, join(entry.parentPath, entry.name)))
    .filter((path) => !/node_modules|\/\.next\/|\/test\/|\/bench\/|generated/.test(path))
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(repository, path), 'utf8') })))
}

describe('the sdk', () => {
  test.each<[string, Abi]>([
    ['campaignsAbi', campaignsAbi],
    ['matchingRoundsAbi', matchingRoundsAbi],
    ['computedResultAbi', computedResultAbi],
    ['voucherGateAbi', voucherGateAbi],
  ])('prepares every write of %s that people can make', async (abiName, abi) => {
    const prepared = (await sources('packages/sdk/src/prepare')).map(({ text }) => text.replace(/\s+/g, ' '))
    const writes = abi.flatMap((item) =>
      item.type === 'function' && /payable/.test(item.stateMutability) && !BETWEEN_CONTRACTS.includes(item.name)
        ? [item.name]
        : [],
    )
    const missing = writes.filter(
      (name) => !prepared.some((text) => text.includes(`abi: ${abiName}, functionName: '${name}'`)),
    )
    expect(writes.length).toBeGreaterThan(0)
    expect(missing).toEqual([])
  })

  test('is the only place where a write is encoded', async () => {
    const all = [...(await sources('apps')), ...(await sources('packages'))]
    const encoding =
      /\b(useWriteContract|writeContract|encodeDeployData)\b|encodeFunctionData\(\s*\{\s*abi:\s*(campaigns|matchingRounds|computedResult|voucherGate|testToken)Abi|functionName: '(approve|transfer|transferFrom)'/
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
