import { shortHex } from '@commonweight/domain/hex'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { RoundView } from '@commonweight/domain/views/round'
import { dateTimeText } from '../../../format/time'
import { tokenAmount } from '../../../format/token-amount'
import { campaignActions as words } from '../words'
import type { CampaignDeed } from './campaign-deed'

type Campaign = Pick<
  CampaignView,
  'timeline' | 'standing' | 'claimable' | 'token' | 'payout' | 'canExpire' | 'returns' | 'estimatedMatch'
>
type Round = Pick<RoundView, 'state' | 'isComputed'>

/** Why the current milestone is not released yet, a paragraph each. */
export function campaignNotes(campaign: Campaign, round: Round | null): string[] {
  const current = currentOf(campaign)
  if (current?.state === 'in-challenge') {
    return [words.releaseFrom(dateTimeText(current.submission?.challengeEndsAt ?? 0))]
  }
  return current?.state === 'releasable' && waitsForRound(campaign, round) ? [words.releaseAfterSeal] : []
}

/** What anyone can do to a campaign. */
export function campaignDeeds(campaign: Campaign, round: Round | null): CampaignDeed[] {
  const { claimable, token, payout, canExpire, returns } = campaign
  const current = currentOf(campaign)
  const recoverable = returns?.recoverable ?? 0n
  const recover: CampaignDeed = {
    name: 'recover',
    label: words.recover(tokenAmount(recoverable, token, 'exact')),
    kind: 'money',
    hint: words.recoverHint,
    isAvailable: recoverable > 0n,
  }
  return [
    {
      name: 'release',
      label: current ? `${words.release} ${current.index + 1}` : words.release,
      kind: 'money',
      hint: words.releaseHint,
      isAvailable: current?.state === 'releasable' && !waitsForRound(campaign, round),
    },
    {
      name: 'withdraw',
      label: words.withdraw(tokenAmount(claimable, token, 'exact')),
      kind: 'money',
      hint: words.withdrawHint(shortHex(payout)),
      isAvailable: claimable > 0n,
    },
    ...(round ? [claimDeed(campaign, round), recover] : []),
    { name: 'expire', label: words.expire, kind: 'plain', hint: words.expireHint, isAvailable: canExpire },
  ]
}

/** Of a round that the chain computed; the matches of a posted result are claimed with proofs, on the round's page. */
function claimDeed({ standing, estimatedMatch, token, returns }: Campaign, { state, isComputed }: Round): CampaignDeed {
  const isDue = state === 'sealed' && !isComputed && (standing === 'admitted' || standing === 'pinned')
  return {
    name: 'claim',
    label: words.claim(tokenAmount(estimatedMatch, token, 'exact')),
    kind: 'money',
    hint: words.claimHint,
    isAvailable: isDue && returns === null && estimatedMatch > 0n,
  }
}

/** The first milestone that is not released. */
function currentOf({ timeline }: Campaign) {
  return timeline.find(({ state }) => state !== 'released')
}

/** What a member of a round has earned is known once the round is sealed. */
function waitsForRound({ standing }: Campaign, round: Round | null): boolean {
  return round !== null && ['admitted', 'pinned'].includes(standing) && !['sealed', 'closed'].includes(round.state)
}
