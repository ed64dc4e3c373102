import { textDigest } from '@commonweight/domain/canonical'
import { sortAddresses } from '@commonweight/sdk/call/sort-addresses'
import { campaignId } from '@commonweight/sdk/ids/campaign-id'
import { prepareCreateCampaign } from '@commonweight/sdk/prepare/campaigns/create-campaign'
import { prepareDonate } from '@commonweight/sdk/prepare/donations/donate'
import { prepareAdmitCampaigns } from '@commonweight/sdk/prepare/rounds/admit-campaigns'
import { prepareFundRound } from '@commonweight/sdk/prepare/rounds/fund-round'
import { prepareOpenRound } from '@commonweight/sdk/prepare/rounds/open-round'
import { getRoundCount } from '@commonweight/sdk/read/get-round-count'
import { roundTermsHash } from '@commonweight/sdk/terms/round-terms-hash'
import { type Hex, zeroAddress } from 'viem'
import { readChainTime, travelTo } from './chain-clock'
import { equip, send, tokenOf, UNIT } from './chain-writes'
import type { People } from './people'
import type { RunningProduct } from './running-product'

const DAY = 86_400

/** Its number and its campaigns, in the order of their creation. */
export type EndedRound = { round: number; campaigns: Hex[] }

/**
 * A round with a calculator (its operator) and money from before its start, at its end: all three donors gave to the
 * first campaign, two of them to the second as well, one alone to the third.
 */
export async function endedRound(product: RunningProduct, people: People): Promise<EndedRound> {
  const donors = [people.ana, people.ben, people.cleo]
  for (const donor of donors) await equip(product, donor)
  const { round, campaigns, start, end } = await openRound(product, people)
  await travelTo(product, start)
  const donations = [
    [4n, 2n, 1n],
    [0n, 9n, 5n],
    [50n, 0n, 0n],
  ]
  for (const [place, amounts] of donations.entries()) {
    for (const [index, amount] of amounts.entries()) {
      const [donor, campaign] = [donors[index], campaigns[place]]
      if (amount === 0n || !donor || !campaign) continue
      const { deployment } = product
      await send(
        product,
        donor,
        prepareDonate({ deployment, campaign, amount: amount * UNIT, token: tokenOf(product) }),
      )
    }
  }
  await travelTo(product, end)
  return { round, campaigns }
}

async function openRound(product: RunningProduct, people: People) {
  const { deployment, client } = product
  const { operator, lab, ana } = people
  // A round with a calculator starts at least a day after the block that creates it.
  const start = (await readChainTime(product)) + DAY + 600
  const end = start + DAY
  const attesters = sortAddresses([people.attester1.address, people.attester2.address])
  const token = tokenOf(product)
  const shared = { token, gate: deployment.voucherGate, attesters, threshold: 1, challengePeriod: DAY }
  const terms = {
    ...shared,
    operator: operator.address,
    calculator: operator.address,
    digest: await textDigest(`round of ${start}`),
    start,
    end,
    reviewPeriod: DAY,
    claimUntil: end + 20 * DAY,
    minimum: 10n ** 16n,
    cap: 0n,
    unusedTo: zeroAddress,
  }
  await send(product, operator, prepareOpenRound({ deployment, terms }))
  const round = await getRoundCount(client, { deployment })
  const termsHash = roundTermsHash(terms)
  const sponsor = ana.address
  await send(product, ana, prepareFundRound({ deployment, round, termsHash, sponsor, amount: 30n * UNIT, token }))
  const campaigns: Hex[] = []
  for (const number of [1, 2, 3]) {
    const campaign = {
      ...shared,
      lab: lab.address,
      payout: lab.address,
      round,
      digest: await textDigest(`campaign ${number} of ${start}`),
      opensAt: start,
      closesAt: end,
      goal: UNIT,
      vetoShare: 2_500,
      milestones: [{ share: 10_000, deadline: end + 20 * DAY, criteria: await textDigest('criteria') }],
    }
    await send(product, lab, prepareCreateCampaign({ deployment, terms: campaign }))
    campaigns.push(campaignId({ chainId: deployment.chainId, terms: campaign }))
  }
  await send(product, operator, prepareAdmitCampaigns({ deployment, round, campaigns }))
  return { round, campaigns, start, end }
}
