import { type CanonicalDocument, canonicalDocument } from '@commonweight/domain/canonical'
import { InvalidDocumentError } from '@commonweight/domain/documents/invalid-document-error'
import { parseRoundDocument, type RoundDocument } from '@commonweight/domain/documents/round-document'
import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import { checkRoundTerms } from '@commonweight/sdk/terms/check-round-terms'
import { latestSealAt } from '@commonweight/sdk/terms/latest-seal-at'
import type { RoundTerms } from '@commonweight/sdk/terms/round-terms'
import type { SiteChain } from '../../../site-chain'
import type { Issue } from '../../../ui/form/issue'
import { readAddress, readAddresses } from '../../../ui/form/read-address'
import { readAmount } from '../../../ui/form/read-amount'
import { readDays, readUtc } from '../../../ui/form/read-fields'
import { termsIssues } from '../../../ui/form/terms-issues'
import { formProblems } from '../../../ui/form/words/form-problems'
import { roundForm } from '../words/round-form'
import type { RoundValues } from './round-values'

const { fields } = roundForm

const ZERO = '0x0000000000000000000000000000000000000000'

export type ReadRoundParameters = {
  values: RoundValues
  chain: SiteChain
  /** The account that creates. */
  operator: Hex
  /** The chain's time, Unix seconds. */
  now: number
}

export type ReadRoundReturnType = { issues: Issue[] } | { issues: []; terms: RoundTerms; document: CanonicalDocument }

/** Terms and document of a round from what was written, or everything that is wrong with it. Nothing is sent. */
export async function readRound({ values, chain, operator, now }: ReadRoundParameters): Promise<ReadRoundReturnType> {
  const token = chain.tokens.find(({ address }) => address === values.token)
  if (!token) return { issues: [{ path: 'token', message: formProblems.chooseToken }] }
  const { document, issues } = readDocument(values)
  const numbers = readNumbers(values, token)
  const found = [...issues, ...numbers.issues]
  if (!document || found.length > 0) return { issues: found }
  const stored = await canonicalDocument(document)
  const { issues: _, claimPeriod, ...rest } = numbers
  const sealedBy = latestSealAt({ end: rest.end, reviewPeriod: rest.reviewPeriod, calculator: ZERO })
  const terms: RoundTerms = {
    operator,
    digest: stored.digest,
    token: token.address,
    ...rest,
    gate: chain.deployment.voucherGate,
    calculator: ZERO,
    claimUntil: sealedBy + claimPeriod,
  }
  const problems = checkRoundTerms(terms, { now })
  if (problems.length > 0) return { issues: termsIssues(problems, token) }
  return { issues: [], terms, document: stored }
}

function readDocument(values: RoundValues): { document: RoundDocument | null; issues: Issue[] } {
  const { title, summary, story, operatorName } = values
  try {
    const type = 'commonweight/round/1'
    const document = parseRoundDocument({ type, title, summary, story, operatorName, demo: false, links: [] })
    return { document, issues: [] }
  } catch (error) {
    if (error instanceof InvalidDocumentError) return { document: null, issues: [...error.issues] }
    throw error
  }
}

type Numbers = Pick<
  RoundTerms,
  'start' | 'end' | 'reviewPeriod' | 'minimum' | 'cap' | 'challengePeriod' | 'threshold' | 'unusedTo'
> & {
  claimPeriod: number
  attesters: Hex[]
  issues: Issue[]
}

function readNumbers(values: RoundValues, token: TokenView): Numbers {
  const issues: Issue[] = []
  const need = (value: number | null, path: string, what: string, message: string): number => {
    if (value === null) issues.push({ path, message: formProblems.inField(what, message) })
    return value ?? 0
  }
  const money = (text: string, decimals: number, path: string, what: string): bigint => {
    const { amount, problem } = readAmount(text, { ...token, decimals })
    if (problem) issues.push({ path, message: formProblems.inField(what, problem) })
    return amount ?? 0n
  }
  const { addresses: attesters, problems } = readAddresses(values.attesters)
  for (const problem of problems)
    issues.push({ path: 'attesters', message: formProblems.inField(fields.attesters, problem) })
  const unusedTo = readAddress(values.unused === 'account' ? values.unusedTo : ZERO)
  if (unusedTo.problem)
    issues.push({ path: 'unusedTo', message: formProblems.inField(fields.unusedTo, unusedTo.problem) })
  return {
    unusedTo: unusedTo.address ?? ZERO,
    start: need(readUtc(values.start), 'start', fields.start, formProblems.badDate),
    end: need(readUtc(values.end), 'end', fields.end, formProblems.badDate),
    reviewPeriod: need(readDays(values.reviewDays), 'reviewPeriod', fields.review, formProblems.badNumber),
    claimPeriod: need(readDays(values.claimDays), 'claimUntil', fields.claims, formProblems.badNumber),
    minimum: money(values.minimum, 18, 'minimum', fields.minimum),
    cap: money(values.cap, token.decimals, 'cap', fields.cap),
    challengePeriod: need(readDays(values.challengeDays), 'challengePeriod', fields.challenge, formProblems.badNumber),
    threshold: need(
      /^[1-8]$/.test(values.threshold.trim()) ? Number(values.threshold) : null,
      'threshold',
      fields.threshold,
      formProblems.badNumber,
    ),
    attesters: attesters.sort(),
    issues,
  }
}
