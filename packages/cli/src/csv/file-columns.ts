import { BadInputError } from '../input-errors'

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
type Common = { count: number; campaign: number; campaignName: CampaignName }

/** Which field of a row is what: indices. `weight` and `score` are -1 where the file has none. */
export type DonationColumns = Common & { donor: number; amount: number; weight: number; score: number }
export type TallyColumns = Common & { S: number; Q: number }

const HINT =
  'The header must be donor,campaign,amount and optionally weight, in any order and in lower case. --columns says what ' +
  'other names mean, --ignore-other-columns passes over the rest.'

/**
 * Reads a header. An unknown column is refused: ignoring a misspelt "weight" would change a result without a word.
 * @throws BadInputError
 */
export function fileColumns(
  header: readonly string[],
  { names = {}, ignoresOthers = false }: ColumnRules = {},
): DonationColumns | TallyColumns {
  const campaignName =
    names.campaign === undefined ? (CAMPAIGN_NAMES.find((one) => header.includes(one)) ?? 'campaign') : 'campaign'
  const named = { donor: 'donor', campaign: campaignName, amount: 'amount', weight: 'weight', S: 'S', Q: 'Q', ...names }
  const isTally = holdsTallies(header, names, named)
  const needed: Role[] = isTally ? ['campaign', 'S', 'Q'] : ['donor', 'campaign', 'amount']
  const optional: Role[] = isTally ? [] : ['weight', 'score']
  const required = [...needed, ...optional.filter((role) => names[role] !== undefined)]
  const known = [...needed, ...optional].map((role) => named[role]).filter((name) => name !== undefined)
  const issues = [
    ...required.flatMap((role) => missing(header, named[role] ?? role)),
    ...known
      .filter((name) => header.indexOf(name) !== header.lastIndexOf(name))
      .map((name) => `column ${name} is there twice`),
    ...(ignoresOthers
      ? []
      : header.filter((name) => !known.includes(name)).map((name) => unknown(name, named.campaign))),
  ]
  if (issues.length > 0)
    throw new BadInputError(
      HINT,
      issues.map((message) => ({ line: 1, message })),
    )
  const at = (role: Role) => header.indexOf(named[role] ?? '\n')
  const common = { count: header.length, campaign: at('campaign'), campaignName }
  if (isTally) return { ...common, S: at('S'), Q: at('Q') }
  return { ...common, donor: at('donor'), amount: at('amount'), weight: at('weight'), score: at('score') }
}

/** Tallies, if S and Q are asked for, or are there in place of donors. */
function holdsTallies(header: readonly string[], names: ColumnNames, named: ColumnNames): boolean {
  if (names.S !== undefined || names.Q !== undefined) return true
  return ['S', 'Q'].every((name) => header.includes(name)) && !header.includes(named.donor ?? '')
}

function missing(header: readonly string[], name: string): string[] {
  return header.includes(name) ? [] : [`column ${name} is missing`]
}

function unknown(name: string, campaign: string): string {
  const isOld = name === 'project' && campaign === 'campaign'
  return isOld ? 'campaign and project name one column' : `column ${JSON.stringify(name)} is not known`
}
