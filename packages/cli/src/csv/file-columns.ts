import { BadInputError, type InputIssue } from '../input-errors'

/** What the column of campaigns may be called. Files made for earlier versions say `project`. */
const CAMPAIGN_NAMES = ['campaign', 'project'] as const
export type CampaignName = (typeof CAMPAIGN_NAMES)[number]

/** What a column can hold. `score` has no name of its own, because no file means it without being asked. */
export const ROLES = ['donor', 'campaign', 'amount', 'weight', 'score', 'S', 'Q'] as const
export type Role = (typeof ROLES)[number]

/** The names that a file has for what its columns hold. */
export type ColumnNames = Partial<Record<Role, string>>

/** @property ignoresOthers Whether columns without a role are passed over. */
export type ColumnRules = { names?: ColumnNames; ignoresOthers?: boolean }

/** What a file holds: donations, one a row; or tallies, one campaign a row. */
type Common = { count: number; blankFrom: number; campaign: number; campaignName: CampaignName }

/**
 * Which field of a row is what: indices. `weight` and `score` are -1 where the file has none.
 * @property blankFrom Where columns without a name begin that a spreadsheet has put at the end: `count` if nowhere. Only
 * empty fields may lie there.
 */
export type DonationColumns = Common & { donor: number; amount: number; weight: number; score: number }
export type TallyColumns = Common & { S: number; Q: number }

/** Columns that are named one by one. */
const MAX_NAMED = 20

const ENTRY_HINT =
  'Each entry must have the fields donor, campaign, amount and optionally weight. --columns says which others they are, ' +
  'also inside of a field (donor=voter.address), --ignore-other-columns passes over the rest.'
const HINT =
  'The header must be donor,campaign,amount and optionally weight, in any order and in lower case. --columns says what ' +
  'other names mean, --ignore-other-columns passes over the rest.'

/**
 * Reads a header. An unknown column is refused: ignoring a misspelt "weight" would change a result without a word.
 * @param place Where the header stands.
 * @throws BadInputError
 */
export function fileColumns(
  header: readonly string[],
  { names = {}, ignoresOthers = false }: ColumnRules = {},
  place: Place = { line: 1 },
): DonationColumns | TallyColumns {
  const roles = rolesOf(header, names)
  const { isTally, campaignName, named } = roles
  const blankFrom = header.findLastIndex((name) => name !== '') + 1
  const unnamed = ignoresOthers ? [] : unknowns(header.slice(0, blankFrom), roles)
  const messages = [...issuesOf(header, names, roles), ...unnamed]
  if (messages.length > 0)
    throw new BadInputError(
      place.unit === 'entry' ? ENTRY_HINT : HINT,
      messages.slice(0, MAX_NAMED).map((message) => ({ ...place, message })),
    )
  const at = (role: Role) => (roles.wanted.includes(role) ? header.indexOf(named[role] ?? '\n') : -1)
  const blanks = ignoresOthers ? header.length : blankFrom
  const common = { count: header.length, blankFrom: blanks, campaign: at('campaign'), campaignName }
  if (isTally) return { ...common, S: at('S'), Q: at('Q') }
  return { ...common, donor: at('donor'), amount: at('amount'), weight: at('weight'), score: at('score') }
}

type Place = Pick<InputIssue, 'line' | 'unit'>

/** What is looked for in a header: which roles, under which names. */
type Roles = {
  campaignName: CampaignName
  named: ColumnNames
  isTally: boolean
  /** Roles without which nothing is computed, and all that count. */
  needed: readonly Role[]
  wanted: readonly Role[]
}

function rolesOf(header: readonly string[], names: ColumnNames): Roles {
  const campaignName =
    names.campaign === undefined ? (CAMPAIGN_NAMES.find((one) => header.includes(one)) ?? 'campaign') : 'campaign'
  const named = { donor: 'donor', campaign: campaignName, amount: 'amount', weight: 'weight', S: 'S', Q: 'Q', ...names }
  const isTally = holdsTallies(header, names, named)
  const needed: Role[] = isTally ? ['campaign', 'S', 'Q'] : ['donor', 'campaign', 'amount']
  const weighing = names.score === undefined ? 'weight' : 'score'
  const wanted = isTally || isClaimed(weighing, names, named) ? needed : [...needed, weighing as Role]
  return { campaignName, named, isTally, needed, wanted }
}

/** Whether the column of a role that was not named was named for another one. */
function isClaimed(role: Role, names: ColumnNames, named: ColumnNames): boolean {
  return names[role] === undefined && Object.values(names).includes(named[role] ?? '')
}

function issuesOf(header: readonly string[], names: ColumnNames, { named, needed, wanted }: Roles): string[] {
  const required = wanted.filter((role) => needed.includes(role) || names[role] !== undefined)
  const claimed = needed.filter((role) => isClaimed(role, names, named))
  const known = [...new Set(wanted.map((role) => named[role] ?? ''))]
  return [
    ...required
      .map((role) => named[role] ?? role)
      .filter((name) => !header.includes(name))
      .map((name) => `column ${name} is missing`),
    ...claimed.map((role) => `column ${named[role]} cannot be two things; say with --columns which one is the ${role}`),
    ...known
      .filter((name) => header.indexOf(name) !== header.lastIndexOf(name))
      .map((name) => `column ${name} is there twice`),
  ]
}

/** Tallies, if S and Q are asked for, or are there in place of donors. */
function holdsTallies(header: readonly string[], names: ColumnNames, named: ColumnNames): boolean {
  if (names.S !== undefined || names.Q !== undefined) return true
  return ['S', 'Q'].every((name) => header.includes(name)) && !header.includes(named.donor ?? '')
}

function unknowns(header: readonly string[], { named, wanted }: Roles): string[] {
  const known = wanted.map((role) => named[role])
  const names = header.filter((name) => !known.includes(name))
  const more = names.length - MAX_NAMED
  const messages = names.slice(0, more > 0 ? MAX_NAMED / 2 : MAX_NAMED).map((name) => unknown(name, named))
  return more > 0 ? [`${names.length} columns are not known, of which the first are named`, ...messages] : messages
}

function unknown(name: string, { campaign, score }: ColumnNames): string {
  if (name === '') return 'a column has no name'
  if (name === 'project' && campaign === 'campaign') return 'campaign and project name one column'
  if (name === 'weight' && score !== undefined) return 'column "weight" weighs donations too, in addition to the score'
  return `column ${JSON.stringify(name)} is not known`
}
