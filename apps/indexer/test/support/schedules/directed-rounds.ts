import { prepareCancel } from '@commonweight/sdk/prepare/campaigns/cancel'
import { prepareLeaveRound } from '@commonweight/sdk/prepare/campaigns/leave-round'
import { prepareDonate } from '@commonweight/sdk/prepare/donations/donate'
import { prepareAdmitCampaigns } from '@commonweight/sdk/prepare/rounds/admit-campaigns'
import { prepareClaimMatch } from '@commonweight/sdk/prepare/rounds/claim-match'
import { prepareFundRound } from '@commonweight/sdk/prepare/rounds/fund-round'
import { preparePinCampaigns } from '@commonweight/sdk/prepare/rounds/pin-campaigns'
import { prepareReclaim } from '@commonweight/sdk/prepare/rounds/reclaim'
import { prepareRecoverMatch } from '@commonweight/sdk/prepare/rounds/recover-match'
import { prepareSealRound } from '@commonweight/sdk/prepare/rounds/seal-round'
import { roundTermsHash } from '@commonweight/sdk/terms/round-terms-hash'
import type { DevRole } from '@commonweight/testkit/dev-accounts'
import type { Hex } from 'viem'
import { ZERO_ADDRESS } from '../local-chain'
import { type DirectedSchedule, digestOf } from './directed-schedule'
import { type Director, listCampaign, openRound, USDC } from './director'
import { DAY, type KnownRound } from './scene'

const admit = ({ deployment, role }: Director, round: number, campaigns: Hex[]) =>
  [role('operator'), prepareAdmitCampaigns({ deployment, round, campaigns })] as const

const leave = ({ deployment, role }: Director, campaign: Hex) =>
  [role('lab'), prepareLeaveRound({ deployment, campaign })] as const

/** Ada pays into a round, in her own name or in Bao's. */
function funding({ deployment, role, token }: Director, { id: round, terms }: KnownRound) {
  const termsHash = roundTermsHash(terms)
  return (name: 'ada' | 'bao', amount: bigint) => {
    const money = { sponsor: role(name), amount: amount * USDC, token }
    return [role('ada'), prepareFundRound({ deployment, round, termsHash, ...money })] as const
  }
}

/** Anyone may send a sponsor, or the account of the terms, its part of what is left. */
const reclaim = ({ deployment, role }: Director, round: number, to: DevRole) =>
  [role('chidi'), prepareReclaim({ deployment, round, sponsor: role(to) })] as const

export const skipped: DirectedSchedule = {
  name: 'a batch admits what can be admitted and reports the rest, be it no campaign at all',
  reaches: ['skips', 'skips of no campaign', 'applications withdrawn', 'memberships', 'round_entries'],
  async play(director) {
    const { id: round, terms } = await openRound(director)
    const [first, second, third] = [
      await listCampaign(director, { round: terms }),
      await listCampaign(director, { round: terms }),
      await listCampaign(director, { round: terms }),
    ]
    // One application is withdrawn in front of the batch, and one campaign leaves after it.
    await director.undoneAndDone(() => director.block(1, leave(director, second)))
    await director.undoneAndDone(() =>
      director.block(1, admit(director, round, [first, second, digestOf(77), first, third])),
    )
    await director.undoneAndDone(() => director.block(1, leave(director, third)))
    // Too late, once donations are taken.
    await director.blockAt(terms.start, leave(director, first))
    await director.expectStandings([
      [first, 'admitted'],
      [second, 'none'],
      [third, 'removed'],
    ])
  },
}

export const unused: DirectedSchedule = {
  name: 'money until the review is over, a late seal; what is not used or comes back goes to the account of the terms',
  reaches: [
    'fundings',
    'sponsors named by another',
    'seals',
    'claims with a match',
    'recoveries',
    'reclaims',
    'reclaims of what is unused',
  ],
  async play(director) {
    const { deployment, role, token } = director
    const own = { calculator: ZERO_ADDRESS, unusedTo: role('operator'), cap: 2n * USDC }
    const { id: round, terms } = await openRound(director, own)
    const fund = funding(director, { id: round, terms })
    const campaign = await listCampaign(director, { round: terms })
    await director.undoneAndDone(() => director.block(1, fund('ada', 10n), fund('bao', 20n)))
    await director.block(1, admit(director, round, [campaign]))
    const donations = (['ada', 'bao'] as const).map(
      (name) => [role(name), prepareDonate({ deployment, campaign, amount: USDC, token })] as const,
    )
    await director.blockAt(terms.start, ...donations)
    const seal = [role('chidi'), prepareSealRound({ deployment, round })] as const
    // Money is taken in the last second of the review, and none from then on.
    const until = terms.end + terms.reviewPeriod
    await director.blockAt(until - 1, fund('ada', 5n))
    await director.expectPool(round, { pool: 35n * USDC, fundRoom: null })
    await director.blockAt(until, fund('bao', 7n))
    await director.expectPool(round, { pool: 35n * USDC, fundRoom: 0n })
    // In the day for pins the seal is refused.
    const pin = [role('chidi'), preparePinCampaigns({ deployment, round, campaigns: [campaign] })] as const
    await director.undoneAndDone(() => director.block(1, seal, pin, pin))
    await director.blockAt(until + 5 * DAY)
    await director.undoneAndDone(() => director.block(1, seal))
    await director.block(1, [role('chidi'), prepareClaimMatch({ deployment, round, campaign })])
    // The lab gives up once its match is there, which goes back to the round.
    const cancel = [role('lab'), prepareCancel({ deployment, campaign })] as const
    const recover = [role('chidi'), prepareRecoverMatch({ deployment, round, campaign })] as const
    await director.undoneAndDone(() => director.block(1, cancel, recover))
    await director.blockAt(terms.claimUntil)
    const reclaims = (['ada', 'bao', 'operator'] as const).map((name) => reclaim(director, round, name))
    await director.undoneAndDone(() => director.block(1, ...reclaims))
  },
}

export const returned: DirectedSchedule = {
  name: 'sponsors get back their shares of what a round did not use, one after the other',
  reaches: ['fundings', 'sponsors named by another', 'reclaims'],
  async play(director) {
    const round = await openRound(director, { calculator: ZERO_ADDRESS })
    const fund = funding(director, round)
    // The indexer has the sponsors' rows before the first of them is paid back.
    await director.undoneAndDone(() => director.block(1, fund('ada', 20n), fund('bao', 10n)))
    await director.blockAt(round.terms.claimUntil)
    await director.undoneAndDone(() => director.block(1, reclaim(director, round.id, 'ada')))
    await director.undoneAndDone(() => director.block(1, reclaim(director, round.id, 'bao')))
  },
}
