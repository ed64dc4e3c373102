import type { Hex } from '@commonweight/domain/hex'
import type { AttesterTask } from '@commonweight/domain/views/account'
import type { AttesterTies } from '@commonweight/domain/views/attester'
import { cardClaims, currentClaims, milestoneClaims } from './campaign-claims'
import { type Claim, viewClaim } from './claim'

/** What an attester's page says of the submissions before it, and of its own gifts there, and the chain has. */
export function attesterClaims(account: Hex, tasks: readonly AttesterTask[], ties: readonly AttesterTies[]): Claim[] {
  return [
    ...tasks.flatMap(({ campaign, milestone, submission, attesters, threshold }) => {
      const judged = { ...milestone, submission }
      return [
        ...cardClaims(campaign),
        viewClaim('campaigns', 'progressOf', [campaign.id], { threshold }),
        ...attesters.map((attester, i) => viewClaim('campaigns', 'donorOf', [campaign.id, attester], { role: i + 1 })),
        ...milestoneClaims(campaign, judged),
        ...currentClaims({ id: campaign.id, attesters, timeline: [judged] }),
      ]
    }),
    ...ties.map(({ campaign, given }) => viewClaim('campaigns', 'donorOf', [campaign, account], { amount: given })),
  ]
}
