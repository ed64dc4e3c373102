import type { CampaignQuery } from '@commonweight/domain/views/query'
import { listAttesterTasks } from '@commonweight/read-models/accounts/list-attester-tasks'
import { listBackings } from '@commonweight/read-models/accounts/list-backings'
import { listOperators } from '@commonweight/read-models/accounts/list-operators'
import { loadBackingTotals } from '@commonweight/read-models/accounts/load-backing-totals'
import { countCampaigns } from '@commonweight/read-models/campaigns/count-campaigns'
import { getCampaign } from '@commonweight/read-models/campaigns/get-campaign'
import { listCampaigns } from '@commonweight/read-models/campaigns/list-campaigns'
import { countLabCampaigns, listLabCampaigns } from '@commonweight/read-models/campaigns/list-lab-campaigns'
import type { Db } from '@commonweight/read-models/create-db'
import { listDonations } from '@commonweight/read-models/donations/list-donations'
import { readHead, readNow } from '@commonweight/read-models/freshness/read-head'
import { readIndexer } from '@commonweight/read-models/freshness/read-indexer'
import { daySpans } from '@commonweight/read-models/labs/day-spans'
import { listCampaignEvents } from '@commonweight/read-models/labs/list-campaign-events'
import { loadGiftSpans } from '@commonweight/read-models/labs/load-gift-spans'
import { loadLabSums } from '@commonweight/read-models/labs/load-lab-sums'
import { loadShareSpans } from '@commonweight/read-models/labs/load-share-spans'
import { loadTreasury } from '@commonweight/read-models/labs/load-treasury'
import { getRound } from '@commonweight/read-models/rounds/get-round'
import { countRounds, listRounds } from '@commonweight/read-models/rounds/list-rounds'
import { loadStats } from '@commonweight/read-models/site/load-stats'
import type { Hex } from 'viem'
import { campaignOf, donorOf, HEAVY } from './large-scene'

/** What each page or route asks the database for. */
export const PAGES: Readonly<Record<string, (db: Db) => Promise<unknown>>> = {
  Explore: (db) => explore(db, {}),
  'Explore, newest': (db) => explore(db, { sort: 'newest' }),
  'Explore, closing': (db) => explore(db, { sort: 'closing' }),
  'Explore, most funded': (db) => explore(db, { sort: 'most-funded' }),
  'Explore, most donors': (db) => explore(db, { sort: 'most-donors' }),
  'Explore, open ones': (db) => explore(db, { state: 'open' }),
  'Explore, failed ones': (db) => explore(db, { state: 'failed' }),
  'Explore, a kind': (db) => explore(db, { kind: 'vision' }),
  'Explore, a round': (db) => explore(db, { round: 1 }),
  'Explore, everything': (db) => explore(db, { scope: 'all' }),
  'Explore, a word': (db) => explore(db, { search: 'everybody' }),
  'Explore, a misspelled word': (db) => explore(db, { search: 'mistrak' }),
  'Campaign with most donors': (db) => campaign(db, campaignOf(0)),
  'Campaign, failed': (db) => campaign(db, campaignOf(HEAVY.failed)),
  'Campaign, vetoed by 2,000': (db) => campaign(db, campaignOf(HEAVY.vetoed)),
  'Account with 10,000 donations': (db) => account(db, HEAVY.donor),
  'Account of a donor': (db) => account(db, donorOf(100_000)),
  'Lab desk, its first 50': (db) => desk(db, HEAVY.lab),
  'Lab desk, 50 with 100,000 gifts': (db) => desk(db, HEAVY.busyLab),
  'Lab desk, one of these': (db) => deskCampaign(db, campaignOf(HEAVY.busyFrom)),
  'Lab desk, campaign with most donors': (db) => deskCampaign(db, campaignOf(0)),
  'Lab desk, failed campaign': (db) => deskCampaign(db, campaignOf(HEAVY.failed)),
  'Attester of 2,000 campaigns': (db) => listAttesterTasks(db, HEAVY.attester),
  Rounds: (db) => listRounds(db, { limit: 20 }),
  'Round of 500 campaigns': (db) => getRound(db, 1),
  'Health, every page’s head': (db) => Promise.all([readHead(db), readIndexer(db)]),
}

async function explore(db: Db, query: CampaignQuery): Promise<void> {
  await Promise.all([
    listCampaigns(db, { ...query, limit: 24 }),
    countCampaigns(db, query),
    listRounds(db, { scope: 'advertised', limit: 3 }),
    countRounds(db, 'advertised'),
    listRounds(db, { limit: 50 }),
    loadStats(db),
  ])
}

async function campaign(db: Db, id: Hex): Promise<void> {
  await Promise.all([getCampaign(db, id), listDonations(db, id)])
}

async function account(db: Db, who: Hex): Promise<void> {
  await Promise.all([
    listBackings(db, who),
    loadBackingTotals(db, who),
    countLabCampaigns(db, who),
    listOperators(db, who),
  ])
}

async function desk(db: Db, lab: Hex): Promise<void> {
  await Promise.all([
    listLabCampaigns(db, lab, { limit: 50 }),
    countLabCampaigns(db, lab),
    loadLabSums(db, lab),
    loadTreasury(db, lab, await readNow(db)),
  ])
}

async function deskCampaign(db: Db, id: Hex): Promise<void> {
  const [campaign, now] = await Promise.all([getCampaign(db, id), readNow(db)])
  if (!campaign) throw new Error(`There is no campaign ${id}.`)
  const spans = daySpans(campaign.opensAt, Math.min(now, campaign.closesAt))
  await Promise.all([
    loadGiftSpans(db, id, spans),
    campaign.round && loadShareSpans(db, id, campaign.round.id, spans),
    listCampaignEvents(db, id),
  ])
}
