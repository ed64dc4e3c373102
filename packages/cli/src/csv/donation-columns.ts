import { BadInputError } from '../input-errors'

/** What the column of campaigns may be called. Files made for earlier versions say `project`. */
const CAMPAIGN_NAMES = ['campaign', 'project'] as const
export type CampaignName = (typeof CAMPAIGN_NAMES)[number]

/**
 * Which field of a row is what: indices. `weight` is -1 where the file has none. `campaignName` is the header's word.
 */
export type DonationColumns = {
  count: number
  donor: number
  campaign: number
  amount: number
  weight: number
  campaignName: CampaignName
}

/**
 * Reads a header. An unknown column is refused: ignoring a misspelt "weight" would change a result without a word.
 * @throws BadInputError
 */
export function donationColumns(names: readonly string[]): DonationColumns {
  const campaignName = CAMPAIGN_NAMES.find((name) => names.includes(name)) ?? 'campaign'
  const needed = ['donor', campaignName, 'amount']
  const known = [...needed, 'weight']
  const isOld = (name: string) => name === 'project' && campaignName === 'campaign'
  const issues = [
    ...needed.filter((name) => !names.includes(name)).map((name) => `column ${name} is missing`),
    ...known
      .filter((name) => names.indexOf(name) !== names.lastIndexOf(name))
      .map((name) => `column ${name} is there twice`),
    ...names
      .filter((name) => !known.includes(name))
      .map((name) =>
        isOld(name) ? 'campaign and project name one column' : `column ${JSON.stringify(name)} is not known`,
      ),
  ]
  if (issues.length > 0) {
    throw new BadInputError(
      'The header must be donor,campaign,amount and optionally weight, in any order and in lower case.',
      issues.map((message) => ({ line: 1, message })),
    )
  }
  const [donor, campaign, amount, weight] = known.map((name) => names.indexOf(name)) as [number, number, number, number]
  return { count: names.length, donor, campaign, amount, weight, campaignName }
}
