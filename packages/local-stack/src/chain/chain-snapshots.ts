import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { open, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

/**
 * A whole saved chain: state, blocks, receipts. The name holds the order and the digest of the content, which shows
 * whether a file is damaged: `<sequence>-<block>-<sha256, 16 digits>.json.gz`.
 */
export type ChainSnapshot = { file: string; sequence: number; block: number }

const NAME = /^(\d{8})-(\d+)-([0-9a-f]{16})\.json\.gz$/
const KEPT = 2

/** Saved chains of a folder, newest first, damaged ones included. */
export function listChainSnapshots(folder: string): ChainSnapshot[] {
  if (!existsSync(folder)) return []
  const named = readdirSync(folder).flatMap((name) => {
    const match = NAME.exec(name)
    return match ? [{ file: path.join(folder, name), sequence: Number(match[1]), block: Number(match[2]) }] : []
  })
  return named.sort((a, b) => b.sequence - a.sequence)
}

/** Writes under another name, then renames: a file with its final name is whole. Keeps the previous snapshot, too. */
export async function saveChainSnapshot(folder: string, content: Buffer, block: number): Promise<ChainSnapshot> {
  mkdirSync(folder, { recursive: true })
  const before = listChainSnapshots(folder)
  const sequence = (before[0]?.sequence ?? 0) + 1
  const file = path.join(folder, `${String(sequence).padStart(8, '0')}-${block}-${digestOf(content)}.json.gz`)
  const unfinished = path.join(folder, 'unfinished')
  const handle = await open(unfinished, 'w')
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(unfinished, file)
  for (const old of before.slice(KEPT - 1)) rmSync(old.file, { force: true })
  return { file, sequence, block }
}

export type LoadedSnapshot = {
  /** Unpacked, as anvil reads it. */
  jsonFile: string
  block: number
  /** Unix seconds of the chain's first block. */
  genesisTime: number
}

/**
 * Unpacks the newest snapshot whose content matches its name; undefined if there is none.
 * @param passOver Called with each newer one that is damaged, which stays where it is.
 */
export async function loadChainSnapshot(
  folder: string,
  passOver: (file: string) => void,
): Promise<LoadedSnapshot | undefined> {
  for (const { file, block } of listChainSnapshots(folder)) {
    const packed = await readFile(file)
    if (digestOf(packed) !== NAME.exec(path.basename(file))?.[3]) {
      passOver(file)
      continue
    }
    const json = gunzipSync(packed)
    const jsonFile = path.join(folder, 'loaded.json')
    await writeFile(jsonFile, json)
    return { jsonFile, block, genesisTime: genesisTimeOf(json.toString('utf8')) }
  }
  return undefined
}

function genesisTimeOf(json: string): number {
  const { blocks } = JSON.parse(json) as { blocks: { header: { number: string; timestamp: string } }[] }
  const genesis = blocks.find(({ header }) => Number(header.number) === 0)
  if (genesis === undefined) throw new Error('A saved chain has no first block.')
  return Number(genesis.header.timestamp)
}

function digestOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
