import { textDigest } from '@commonweight/domain/canonical'
import { prepareRefresh } from '@commonweight/sdk/prepare/donations/refresh'
import { prepareDisqualifyCampaign } from '@commonweight/sdk/prepare/rounds/disqualify-campaign'
import type { HDAccount } from 'viem/accounts'
import {
  ada,
  bao,
  chidi,
  type EndedRound,
  giveAll,
  giveTokens,
  type LocalRounds,
  openedRound,
  operator,
  UNIT,
  vouchFor,
} from './local-round'

/** @property late Whose donation to the second campaign counted only when it was counted again. */
export type StagedRound = EndedRound & { late: HDAccount }

/**
 * An open round with something of every kind: two campaigns that reach the cap, a third to which one person gave, and
 * another less than the minimum, and a fourth that was taken out.
 * @param late Who has no proof of being a person yet.
 */
export async function stagedRound(chain: LocalRounds, name: string, late: HDAccount): Promise<StagedRound> {
  const { deployment } = chain
  const opened = await openedRound(chain, name, { cap: 5n * UNIT, size: 4 })
  const { round, campaigns } = opened
  await giveTokens(chain, late)
  await giveAll(chain, opened)
  await giveAll(chain, opened, [
    [late, 1, 4],
    [chidi, 2, 0.005],
    [bao, 3, 1],
    [ada, 3, 1],
  ])
  await vouchFor(chain, late)
  const [, second = '0x', , fourth = '0x'] = campaigns
  await chain.send(late, prepareRefresh({ deployment, campaign: second, donor: late.address }))
  const reason = await textDigest('reason')
  await chain.send(operator, prepareDisqualifyCampaign({ deployment, round, campaign: fourth, reason }))
  return { ...opened, late }
}
