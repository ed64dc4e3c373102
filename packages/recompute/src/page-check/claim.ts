/** The contracts that pages are checked against, by their name in the deployment's file. */
export type CheckedContract = 'campaigns' | 'matchingRounds' | 'computedResult' | 'matchPreview' | 'points'

/** Figures by name, as texts: integers in decimal, hex in lower case, truth as "true" or "false". */
export type Parts = Readonly<Record<string, string>>

/** What a page says that a view answers. A part is a member of its struct, a named output, or '' for a lone one. */
export type ViewClaim = {
  kind: 'view'
  /** Names the parts in a report instead of the view. */
  name?: string
  contract: CheckedContract
  view: string
  args: readonly (string | number)[]
  parts: Parts
}

/**
 * What a page says that a transaction did. `match`: arguments that single the event out. Parts are further arguments,
 * members of them (`terms.digest`), of the block (`@time`, `@block`, `@blockHash`), `@events`: how many of the kind the
 * transaction made, or of a donation `@payer`, `@memo`, `@byOperator`, from other events of the transaction.
 */
export type LogClaim = {
  kind: 'log'
  contract: CheckedContract
  event: string
  tx: string
  logIndex: number | null
  match: Parts
  parts: Parts
}

/** Figures that no view has: they are counted and added up from events. `subject`: see `SUMS`. */
export type SumClaim = { kind: 'sum'; sum: SumName; subject: readonly string[]; parts: Parts }

/**
 * `campaign` (id): all that was given to it. `milestone` (id, index): its deadline as extended. `submission` (id,
 * number): the words of attesters and backers about it. `round` (number): its campaigns and sponsors. `sponsor`
 * (number, account): what it paid itself. `account` (account): all that it gave. `backing` (account, id): what it gave
 * to one campaign.
 */
export type SumName = 'campaign' | 'milestone' | 'submission' | 'round' | 'sponsor' | 'account' | 'backing'

/**
 * What one donation brings, computed again from views.
 * @property subject Campaign, donor, round. @property amount Base units. @property countedBps What its amount counts
 * with.
 */
export type ShareClaim = {
  kind: 'share'
  subject: readonly [campaign: string, donor: string, round: string]
  amount: string
  countedBps: number
  parts: { match: string }
}

export type Claim = ViewClaim | LogClaim | SumClaim | ShareClaim

/** What a claim's part is called in reports and in `FIGURES`: `tallyOf.total`, `Donated.amount`, `campaign.donors`. */
export function keyOf(claim: Claim, part: string): string {
  switch (claim.kind) {
    case 'view':
      return `${claim.name ?? claim.view}.${part}`
    case 'log':
      return `${claim.event}.${part}`
    case 'sum':
      return `${claim.sum}.${part}`
    case 'share':
      return `share.${part}`
  }
}

/** What a claim is about: ids and accounts. */
export function subjectOf(claim: Claim): readonly string[] {
  if (claim.kind === 'view') return claim.args.map(String)
  return claim.kind === 'log' ? [claim.tx] : claim.subject
}

/** A figure as text, the same for a page's views and a contract's answers. */
export function textOf(value: unknown): string {
  const text = String(value)
  return /^0x[0-9a-f]*$/i.test(text) ? text.toLowerCase() : text
}

/** Figures as parts of a claim. Leaves out those that the page does not say. */
export function partsOf(values: Readonly<Record<string, unknown>>): Parts {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, textOf(value)]])),
  )
}

export function viewClaim(
  contract: CheckedContract,
  view: string,
  args: readonly (string | number)[],
  values: Readonly<Record<string, unknown>>,
): ViewClaim {
  return { kind: 'view', contract, view, args, parts: partsOf(values) }
}
