import type { Hex } from '@commonweight/domain/hex'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { RoundStand } from '@commonweight/domain/views/round'
import { getCampaign } from '@commonweight/read-models/campaigns/get-campaign'
import { getRound } from '@commonweight/read-models/rounds/get-round'
import { getRoundStand } from '@commonweight/read-models/rounds/get-round-stand'
import { sharedDb } from '@commonweight/read-models/shared-db'
import type { SiteChain } from '../../../site-chain'
import { fundPanelProps } from '../../give/fund-panel-props'
import { plateAddress } from '../../plate/plate-address'
import { plateFacts } from '../../plate/plate-facts'
import type { CampaignFacts, CartFacts } from './cart-facts'

/** Campaigns that are read at a time. */
const WIDTH = 5

/** What a checkout page needs to know about campaigns; those that do not exist are left out. */
export async function loadCartFacts(chain: SiteChain, ids: readonly Hex[]): Promise<CartFacts> {
  const db = sharedDb()
  const found = await inTurns(ids, (id) => getCampaign(db, id))
  const campaigns = found.filter((campaign) => campaign !== null)
  const roundIds = [...new Set(campaigns.flatMap(({ round }) => (round ? [round.id] : [])))]
  const rounds = (await inTurns(roundIds, (id) => getRoundStand(db, id))).filter((round) => round !== null)
  const capped = rounds.filter(({ cap }) => cap > 0n).map(({ id }) => id)
  return {
    campaigns: campaigns.map((campaign) => factsOf(chain, campaign, rounds)),
    weights: (await inTurns(capped, weightsOf)).flat(),
  }
}

function factsOf(chain: SiteChain, campaign: CampaignView, rounds: readonly RoundStand[]): CampaignFacts {
  const round = rounds.find(({ id }) => id === campaign.round?.id) ?? null
  const { chain: _, ...facts } = fundPanelProps(chain, campaign, round)
  return { ...facts, plate: plateAddress(plateFacts(campaign), 'card') }
}

/** Nothing of a round with more campaigns than one page has: its figures are estimates then. */
async function weightsOf(id: number): Promise<CartFacts['weights']> {
  const round = await getRound(sharedDb(), id)
  if (!round || round.next !== null) return []
  const counting = round.entries.filter(({ standing }) => standing !== 'applied' && standing !== 'removed')
  return [{ round: id, campaigns: counting.map(({ campaign, weight }) => ({ campaign, weight })) }]
}

async function inTurns<key, value>(keys: readonly key[], read: (key: key) => Promise<value>): Promise<value[]> {
  const values: value[] = []
  for (let from = 0; from < keys.length; from += WIDTH) {
    values.push(...(await Promise.all(keys.slice(from, from + WIDTH).map(read))))
  }
  return values
}
