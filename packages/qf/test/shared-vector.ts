import { sharedText } from './shared-text'

/**
 * Golden vectors of other implementations lie outside the repository. Where they are absent, `cases` is empty and
 * `label` says so in the name of the skipped test.
 * @param list Name of the list of cases in the file.
 */
export function sharedVector<Case>(file: string, list = 'cases'): { cases: Case[]; absent: boolean; label: string } {
  const { text, label } = sharedText(`vectors/${file}`)
  if (text === undefined) return { cases: [], absent: true, label }
  const cases = (JSON.parse(text) as Record<string, Case[]>)[list]
  if (cases === undefined || cases.length === 0) throw new Error(`${file} has no ${list}`)
  return { cases, absent: false, label }
}
