import { existsSync, readFileSync } from 'node:fs'

/**
 * Golden vectors of other implementations lie outside the repository. Where they are absent, `cases` is empty and
 * `label` says so in the name of the skipped test.
 */
export function sharedVector<Case>(file: string): { cases: Case[]; absent: boolean; label: string } {
  const path = new URL(`../../../../shared/data/vectors/${file}`, import.meta.url)
  if (!existsSync(path)) return { cases: [], absent: true, label: `${file} (skipped: ${path.pathname} is absent)` }
  const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { cases: Case[] }
  if (cases.length === 0) throw new Error(`${path.pathname} has no cases`)
  return { cases, absent: false, label: file }
}
