import { STANDINGS } from '@commonweight/abi/constants'
import type { ResultView, RoundEntry, RoundStand, RoundView, SponsorView } from '@commonweight/domain/views/round'
import { roundTermsHash } from '@commonweight/sdk/terms/round-terms-hash'
import { type Claim, partsOf, viewClaim } from './claim'

const ZERO_ADDRESS = `0x${'0'.repeat(40)}` as const

/** What the match of one of a round's campaigns follows from. */
export function roundStandClaims(round: RoundStand): Claim[] {
  const { id, state } = round
  return [
    viewClaim('matchingRounds', 'roundOf', [id], {
      operator: round.operator,
      token: round.token.address,
      decimals: round.token.decimals,
      gate: round.gate,
      start: round.start,
      end: round.end,
      reviewPeriod: round.reviewPeriod,
      claimUntil: round.claimUntil,
      calculator: round.calculator ?? ZERO_ADDRESS,
      pool: round.pool,
      cap: round.cap,
      minimum: round.minimum,
      weight: round.weight,
      pinned: round.pinnedCount,
      isComputed: round.isComputed,
      // A round that closed may never have been sealed.
      ...(state !== 'closed' && { isSealed: state === 'sealed' }),
    }),
    viewClaim('matchingRounds', 'latestSealAt', [id], { '': round.latestSealAt }),
  ]
}

/** All that a round's page says and the chain has. */
export function roundClaims(round: RoundView): Claim[] {
  const { id, entries, sponsors, earlyHolders, result } = round
  return [
    ...roundStandClaims(round),
    viewClaim('matchingRounds', 'roundOf', [id], {
      claimed: round.claimed,
      recovered: round.recovered,
      members: round.members,
      early: round.early,
      unusedTo: round.unused.to ?? ZERO_ADDRESS,
      termsHash: round.termsHash,
    }),
    termsClaim(round),
    {
      kind: 'sum',
      sum: 'round',
      subject: [String(id)],
      parts: partsOf({
        campaigns: round.campaigns,
        donors: round.donors,
        donated: round.donated,
        sponsors: round.sponsorCount,
        holders: earlyHolders.count,
        skipped: round.skippedCount,
      }),
    },
    ...sponsors.flatMap((sponsor) => sponsorClaims(round, sponsor)),
    ...earlyHolders.largest.map(({ sponsor, early }) =>
      viewClaim('matchingRounds', 'sponsorOf', [id, sponsor], { early }),
    ),
    ...entries.flatMap((entry) => entryClaims(round, entry)),
    ...(result ? resultClaims(id, result) : []),
  ]
}

/** The hash of the terms follows from what the page says about them, and the contract keeps that hash. */
function termsClaim(round: RoundView): Claim {
  const { operator, gate, digest, start, end, reviewPeriod, claimUntil, minimum, cap, challengePeriod } = round
  const termsHash = roundTermsHash({
    operator,
    gate,
    digest,
    start,
    end,
    reviewPeriod,
    claimUntil,
    minimum,
    cap,
    challengePeriod,
    token: round.token.address,
    threshold: round.threshold,
    calculator: round.calculator ?? ZERO_ADDRESS,
    unusedTo: round.unused.to ?? ZERO_ADDRESS,
    attesters: round.attesters,
  })
  return { ...viewClaim('matchingRounds', 'roundOf', [round.id], { termsHash }), kind: 'view', name: 'terms' }
}

function sponsorClaims({ id, unused }: RoundView, sponsor: SponsorView): Claim[] {
  const { sponsor: account, funded, early, reclaimed, paidItself } = sponsor
  return [
    viewClaim('matchingRounds', 'sponsorOf', [id, account], {
      funded,
      early,
      // Where the terms name an account, sponsors are shown without what they took back.
      ...(unused.to === null && { reclaimed }),
    }),
    { kind: 'sum', sum: 'sponsor', subject: [String(id), account], parts: partsOf({ paidItself }) },
  ]
}

function entryClaims({ id, isComputed }: RoundView, entry: RoundEntry): Claim[] {
  const { campaign, standing, match, claimed, state } = entry
  const isOver = state === 'failed' || state === 'cancelled'
  const isDue = (standing === 'admitted' || standing === 'pinned') && !isOver && !isComputed
  const number = standing === 'applied' ? 0 : STANDINGS.indexOf(standing)
  return [
    viewClaim('campaigns', 'weightOf', [campaign], { '': entry.weight }),
    viewClaim('matchingRounds', 'entryOf', [id, campaign], { standing: number }),
    ...(isDue ? [viewClaim('matchPreview', 'matchOf', [id, campaign], { '': match })] : []),
    {
      kind: 'sum',
      sum: 'campaign',
      subject: [campaign],
      parts: partsOf({ donors: entry.donors, donated: entry.donated, counted: entry.counted, matched: claimed }),
    },
  ]
}

function resultClaims(round: number, result: ResultView): Claim[] {
  const { root, inputs, configuration, code, vetoUntil, vetoes, vetoedAt, at, txHash } = result
  return [
    viewClaim('computedResult', 'resultOf', [round], {
      root,
      inputs,
      configuration,
      code,
      vetoUntil,
      vetoes,
      vetoedAt,
    }),
    {
      kind: 'log',
      contract: 'computedResult',
      event: 'ResultPosted',
      tx: txHash,
      logIndex: null,
      match: { round: String(round) },
      parts: partsOf({ '@time': at }),
    },
  ]
}
