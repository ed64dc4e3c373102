import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { PlannedTask } from './read-plan'

/**
 * Removes, from folders named `generated`, what the task did not make from the sources as they are. Turbo restores
 * outputs without deleting others, so files that only another branch makes would stay, and no longer type-check.
 * Other output folders keep what they have: a running site serves `.next`, and forge reuses what it compiled.
 */
export function removeStrays(root: string, tasks: readonly PlannedTask[]): void {
  for (const task of tasks) {
    // A task that runs clears its folder itself.
    if (task.cache.status !== 'HIT') continue
    const kept = readKeptFiles(root, task.hash)
    for (const folder of generatedFolders(task)) removeOthers(root, folder, kept)
  }
}

/** Relative to the root, with slashes. */
function generatedFolders({ directory, outputs }: PlannedTask): string[] {
  const folders = (outputs ?? []).filter((pattern) => /^([\w-]+\/)*generated\/\*\*$/.test(pattern))
  return folders.map((pattern) => `${directory.replaceAll('\\', '/')}/${pattern.slice(0, -'/**'.length)}`)
}

/** Paths that turbo restores, relative to the root; none if its list cannot be read, and it restores all of them. */
function readKeptFiles(root: string, hash: string): Set<string> {
  const file = path.join(root, '.turbo', 'cache', `${hash}-manifest.json`)
  try {
    const { files } = JSON.parse(readFileSync(file, 'utf8')) as { files: object }
    return new Set(Object.keys(files).map((name) => name.replaceAll('\\', '/')))
  } catch {
    return new Set()
  }
}

function removeOthers(root: string, folder: string, kept: ReadonlySet<string>): void {
  if (!existsSync(path.join(root, folder))) return
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = `${folder}/${entry.name}`
    if (!kept.has(name)) rmSync(path.join(root, name), { recursive: true, force: true })
    else if (entry.isDirectory()) removeOthers(root, name, kept)
  }
}
