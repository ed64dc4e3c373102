import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { open, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

/**
 * A whole saved chain: state, blocks, receipts. The name carries the order and the digest of the content, so that a
 * damaged file is known for what it is: `<sequence>-<block>-<sha256, 16 digits>.json.gz`.
 */
export type ChainSnapshot = { file: string; sequence: number; block: number }

const NAME = /^(\d{8})-(\d+)-([0-9a-f]{16})\.json\.gz$/
const KEPT = 2

/** Saved chains of a folder, newest first, whole or not. */
export function listChainSnapshots(folder: string): ChainSnapshot[] {
  if (!existsSync(folder)) return []
  const named = readdirSync(folder).flatMap((name) => {
    const match = NAME.exec(name)
    return match ? [{ file: path.join(folder, name), sequence: Number(match[1]), block: Number(match[2]) }] : []
  })
  return named.sort((a, b) => b.sequence - a.sequence)
}

/** Writes beside, then renames: a file under its final name is whole. The previous snapshot is kept too. */
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
  /** Unpacked, as anvil reads it; undefined where there is none. */
  jsonFile: string | undefined
  block: number | undefined
  /** Newer ones that were damaged and passed over. */
  damaged: string[]
}

/** Unpacks the newest snapshot whose content is what its name says. Damaged ones are left where they are. */
export async function loadChainSnapshot(folder: string): Promise<LoadedSnapshot> {
  const damaged: string[] = []
  for (const { file, block } of listChainSnapshots(folder)) {
    if (digestOf(readFileSync(file)) !== NAME.exec(path.basename(file))?.[3]) {
      damaged.push(file)
      continue
    }
    const jsonFile = path.join(folder, 'loaded.json')
    await writeFile(jsonFile, gunzipSync(await readFile(file)))
    return { jsonFile, block, damaged }
  }
  return { jsonFile: undefined, block: undefined, damaged }
}

function digestOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
