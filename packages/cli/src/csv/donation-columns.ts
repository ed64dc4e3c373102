import { BadInputError } from '../bad-input-error'

const NEEDED = ['donor', 'project', 'amount'] as const
const KNOWN: readonly string[] = [...NEEDED, 'weight']

/** Which field of a row is what; `weight` is -1 where the file has none. */
export interface DonationColumns {
  count: number
  donor: number
  project: number
  amount: number
  weight: number
}

/**
 * Reads a header. A column that is not known is refused: a misspelt "weight" that is passed over would change a result
 * without a word.
 * @throws BadInputError
 */
export function donationColumns(names: readonly string[]): DonationColumns {
  const issues = [
    ...NEEDED.filter((name) => !names.includes(name)).map((name) => `column ${name} is missing`),
    ...KNOWN.filter((name) => names.indexOf(name) !== names.lastIndexOf(name)).map(
      (name) => `column ${name} is there twice`,
    ),
    ...names.filter((name) => !KNOWN.includes(name)).map((name) => `column ${JSON.stringify(name)} is not known`),
  ]
  if (issues.length > 0) {
    throw new BadInputError(
      'The header must be donor,project,amount and optionally weight, in any order and in lower case.',
      issues.map((message) => ({ line: 1, message })),
    )
  }
  const [donor, project, amount, weight] = KNOWN.map((name) => names.indexOf(name)) as [number, number, number, number]
  return { count: names.length, donor, project, amount, weight }
}
