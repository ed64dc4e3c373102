import { existsSync, readFileSync } from 'node:fs'

/**
 * A data file of other implementations, outside the repository. Where it is absent, there is no text, and `label` says
 * so in the name of the skipped test.
 */
export function sharedText(file: string): { text: string | undefined; label: string } {
  const path = new URL(`../../../../shared/data/${file}`, import.meta.url)
  if (!existsSync(path)) return { text: undefined, label: `${file} (skipped: ${path.pathname} is absent)` }
  return { text: readFileSync(path, 'utf8'), label: file.replace(/^vectors\//, '') }
}
