import { type CanonicalDocument, canonicalDocument, textDigest } from '@commonweight/domain/canonical'
import { InvalidDocumentError } from '@commonweight/domain/documents/invalid-document-error'
import { parseTermsDocument, type TermsDocument } from '@commonweight/domain/documents/terms-document'
import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import { checkTerms } from '@commonweight/sdk/terms/check-terms'
import type { Terms } from '@commonweight/sdk/terms/terms'
import type { SiteChain } from '../../site-chain'
import type { Issue } from '../../ui/form/issue'
import { readAddress, readAddresses } from '../../ui/form/read-address'
import { readAmount } from '../../ui/form/read-amount'
import { readDays, readHundredths, readUtc } from '../../ui/form/read-fields'
import { termsIssues } from '../../ui/form/terms-issues'
import { formProblems } from '../../ui/form/words/form-problems'
import type { CampaignValues, RoundRules } from './campaign-values'
import { list as words } from './words/list'
import { listFlow } from './words/list-flow'

const ZERO = '0x0000000000000000000000000000000000000000'

export type ReadCampaignParameters = {
  values: CampaignValues
  chain: SiteChain
  round: RoundRules | null
  /** The account that lists. */
  lab: Hex
  /** The chain's time, Unix seconds. */
  now: number
}

export type ReadCampaignReturnType =
  | { issues: Issue[] }
  | { issues: []; terms: Terms; document: CanonicalDocument; token: TokenView }

/** Terms and document from what was written, or everything that is wrong with it. Nothing is sent. */
export async function readCampaign(parameters: ReadCampaignParameters): Promise<ReadCampaignReturnType> {
  const { values, chain, round, now } = parameters
  const token = chain.tokens.find(({ address }) => address === (round?.token.address ?? values.token))
  if (!token) return { issues: [{ path: 'token', message: formProblems.chooseToken }] }
  const { document, issues } = readDocument(values)
  const numbers = readNumbers(values, token)
  const all = [...issues, ...numbers.issues]
  if (!document || all.length > 0) return { issues: all }
  const stored = await canonicalDocument(document)
  const terms = await termsOf(parameters, token, numbers, stored.digest)
  const requirements = round && { ...round, token: round.token.address, calculator: round.calculator ?? ZERO }
  const problems = checkTerms(terms, { now, decimals: token.decimals, round: requirements ?? undefined })
  if (problems.length > 0) return { issues: termsIssues(problems, token) }
  return { issues: [], terms, document: stored, token }
}

function readDocument(values: CampaignValues): { document: TermsDocument | null; issues: Issue[] } {
  const { title, summary, story, labName, labUrl, kind, parameters, licence, base, links, milestones } = values
  try {
    const document = parseTermsDocument({
      type: 'commonweight/terms/1',
      title,
      summary,
      story,
      labName,
      ...(labUrl.trim() && { labUrl }),
      demo: false,
      model: { parameters, licence, base, kind },
      links: links.filter(({ label, href }) => label.trim() || href.trim()),
      milestones: milestones.map((milestone) => ({ title: milestone.title, criteria: milestone.criteria })),
    })
    return { document, issues: [] }
  } catch (error) {
    if (error instanceof InvalidDocumentError) return { document: null, issues: [...error.issues] }
    throw error
  }
}

type Numbers = {
  goal: bigint
  closesAt: number
  threshold: number
  challengePeriod: number
  vetoShare: number
  attesters: Hex[]
  /** Null: the account that lists. */
  payout: Hex | null
  milestones: { share: number; deadline: number }[]
  issues: Issue[]
}

function readNumbers(values: CampaignValues, token: TokenView): Numbers {
  const issues: Issue[] = []
  const { inField, amountAboveZero, badDate, badNumber } = formProblems
  const { fields } = listFlow
  const need = (value: number | null, path: string, what: string, message: string): number => {
    if (value === null) issues.push({ path, message: inField(what, message) })
    return value ?? 0
  }
  const goal = readAmount(values.goal, token)
  if (!goal.amount)
    issues.push({
      path: 'goal',
      message: inField(words.goal, goal.problem ?? amountAboveZero),
    })
  const { addresses: attesters, problems } = readAddresses(values.attesters)
  for (const problem of problems) issues.push({ path: 'attesters', message: inField(words.attesters, problem) })
  const payout = values.payout.trim() === '' ? null : readAddress(values.payout)
  if (payout?.problem) issues.push({ path: 'payout', message: inField(fields.payout, payout.problem) })
  return {
    goal: goal.amount ?? 0n,
    closesAt: need(readUtc(values.closesAt), 'closesAt', words.closesAt, badDate),
    threshold: need(wholeNumber(values.threshold), 'threshold', words.threshold, badNumber),
    challengePeriod: need(readDays(values.challengeDays), 'challengePeriod', fields.challenge, badNumber),
    vetoShare: need(readHundredths(values.vetoPercent), 'vetoShare', fields.veto, badNumber),
    attesters,
    payout: payout?.address ?? null,
    milestones: values.milestones.map(({ share, deadline }, index) => ({
      share: need(readHundredths(share), `milestones.${index}.share`, fields.share(index + 1), badNumber),
      deadline: need(readUtc(deadline), `milestones.${index}.deadline`, fields.deadline(index + 1), badDate),
    })),
    issues,
  }
}

async function termsOf(
  { values, chain, round, lab, now }: ReadCampaignParameters,
  token: TokenView,
  numbers: Numbers,
  digest: Hex,
): Promise<Terms> {
  const { goal, closesAt, vetoShare, challengePeriod } = numbers
  const isGated = round !== null || values.gate === 'verified'
  const criteria = await Promise.all(values.milestones.map((milestone) => textDigest(milestone.criteria.trim())))
  return {
    lab,
    payout: numbers.payout ?? lab,
    token: token.address,
    gate: isGated ? (round?.gate ?? chain.deployment.voucherGate) : ZERO,
    round: round?.id ?? 0,
    digest,
    opensAt: Math.max(now, round?.start ?? 0),
    closesAt,
    goal,
    vetoShare,
    challengePeriod,
    threshold: round?.threshold ?? numbers.threshold,
    attesters: round?.attesters ?? numbers.attesters.sort(),
    milestones: numbers.milestones.map((milestone, index) => ({ ...milestone, criteria: criteria[index] ?? digest })),
  }
}

function wholeNumber(text: string): number | null {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : null
}
