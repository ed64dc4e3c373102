import { type CanonicalDocument, canonicalDocument } from '@commonweight/domain/canonical'
import { parseRoundDocument } from '@commonweight/domain/documents/round-document'
import { parseAmount } from '@commonweight/domain/money'
import { prepareFundRound } from '@commonweight/sdk/prepare/rounds/fund-round'
import { prepareOpenRound } from '@commonweight/sdk/prepare/rounds/open-round'
import { prepareSealRound } from '@commonweight/sdk/prepare/rounds/seal-round'
import type { RoundTerms } from '@commonweight/sdk/terms/round-terms'
import { roundTermsHash } from '@commonweight/sdk/terms/round-terms-hash'
import { zeroAddress } from 'viem'
import { operator, sponsor } from './accounts'
import { sponsorEntries } from './people'
import type { RoundPlan } from './plan/round-plan'
import { DAY_SECONDS, type Stage } from './stage'
import { ATTESTERS, THRESHOLD } from './terms-of'
import type { Entry } from './timeline'

const SPONSORS_PER_ROUND = 10

/** @property round The number that the chain will give it. */
export type WriteRoundParameters = { plan: RoundPlan; round: number }

export async function writeRound(
  stage: Stage,
  { plan, round }: WriteRoundParameters,
): Promise<{ entries: Entry[]; document: CanonicalDocument }> {
  const { deployment } = stage
  const content = { type: 'commonweight/round/1', demo: true, ...plan.document }
  const document = await canonicalDocument(parseRoundDocument(content))
  const terms = roundTermsOf(stage, plan, document)
  const termsHash = roundTermsHash(terms)
  const token = terms.token
  const funding = plan.sponsors.flatMap(({ on, amount: text }, i) => {
    const account = sponsor(round * SPONSORS_PER_ROUND + i)
    const amount = stage.amount(text, 'USDC')
    const call = prepareFundRound({ deployment, round, termsHash, sponsor: account.address, amount, token })
    return [
      ...sponsorEntries(stage, account, amount),
      { at: stage.at(on), from: account, call, what: `money for ${plan.key}` },
    ]
  })
  const seal = { from: operator, call: prepareSealRound({ deployment, round }), what: `the seal of ${plan.key}` }
  return {
    document,
    entries: [
      {
        at: stage.at(plan.createdOn),
        from: operator,
        call: prepareOpenRound({ deployment, terms }),
        what: `the round ${plan.key}`,
      },
      ...funding,
      ...(plan.sealedOn === undefined ? [] : [{ at: stage.at(plan.sealedOn), ...seal }]),
    ],
  }
}

function roundTermsOf(stage: Stage, plan: RoundPlan, { digest }: CanonicalDocument): RoundTerms {
  return {
    operator: operator.address,
    token: stage.token('USDC').address,
    gate: stage.deployment.voucherGate,
    digest,
    start: stage.at(plan.startsOn),
    end: stage.at(plan.endsOn),
    reviewPeriod: plan.reviewDays * DAY_SECONDS,
    claimUntil: stage.at(plan.claimUntil),
    minimum: parseAmount(plan.minimum, 18),
    cap: stage.amount(plan.cap, 'USDC'),
    challengePeriod: plan.challengeDays * DAY_SECONDS,
    threshold: THRESHOLD,
    calculator: zeroAddress,
    unusedTo: zeroAddress,
    attesters: ATTESTERS,
  }
}
