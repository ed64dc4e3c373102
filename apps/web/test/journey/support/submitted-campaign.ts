import { canonicalDocument, textDigest } from '@commonweight/domain/canonical'
import { parseTermsDocument } from '@commonweight/domain/documents/terms-document'
import { sortAddresses } from '@commonweight/sdk/call/sort-addresses'
import { campaignId } from '@commonweight/sdk/ids/campaign-id'
import { prepareCreateCampaign } from '@commonweight/sdk/prepare/campaigns/create-campaign'
import { prepareSubmitEvidence } from '@commonweight/sdk/prepare/campaigns/submit-evidence'
import { prepareDonate } from '@commonweight/sdk/prepare/donations/donate'
import type { Hex } from 'viem'
import { expect } from 'vitest'
import { readChainTime } from './chain-clock'
import { equip, send, tokenOf, UNIT } from './chain-writes'
import type { People } from './people'
import type { RunningProduct } from './running-product'

const DAY = 86_400

/** Stores a document as the site's forms do; returns its digest. */
export async function publish({ origin }: RunningProduct, document: unknown): Promise<Hex> {
  const { bytes, cid, digest } = await canonicalDocument(document)
  const response = await fetch(`${origin}/ipfs/${cid}`, { method: 'PUT', body: bytes })
  expect(response.ok).toBe(true)
  return digest
}

/** @param round Its number; 0: none. */
export async function listed(product: RunningProduct, people: People, title: string, round = 0): Promise<Hex> {
  const { deployment } = product
  const { lab, attester1, attester2, attester3 } = people
  const now = await readChainTime(product)
  const criteria = 'Weights, data and evaluation are public.'
  const document = parseTermsDocument({
    type: 'commonweight/terms/1',
    title,
    summary: 'What the journey tells about objections.',
    story: 'One plan.',
    labName: 'Journey Lab',
    demo: false,
    links: [],
    milestones: [{ title: 'All of it', criteria }],
    model: { kind: 'language', parameters: '1B', licence: 'Apache-2.0', base: 'scratch' },
  })
  const terms = {
    lab: lab.address,
    payout: lab.address,
    token: tokenOf(product),
    gate: deployment.voucherGate,
    round,
    digest: await publish(product, document),
    opensAt: now,
    closesAt: now + 3 * DAY,
    goal: 0n,
    threshold: 2,
    challengePeriod: 2 * DAY,
    vetoShare: 5_000,
    attesters: sortAddresses([attester1.address, attester2.address, attester3.address]),
    milestones: [{ share: 10_000, deadline: now + 30 * DAY, criteria: await textDigest(criteria) }],
  }
  await send(product, lab, prepareCreateCampaign({ deployment, terms }))
  return campaignId({ chainId: deployment.chainId, terms })
}

/**
 * An open campaign without goal or round, with evidence before its three attesters, of which two must agree. Ana gave
 * 36 and Ben 4 before the evidence, Ana 64 after it: her veto counts 6 of 8 points, and 4 suffice.
 */
export async function submittedCampaign(product: RunningProduct, people: People, title: string): Promise<Hex> {
  const { deployment } = product
  const { lab, ana, ben } = people
  const token = tokenOf(product)
  for (const donor of [ana, ben]) await equip(product, donor)
  const campaign = await listed(product, people, title)
  await send(product, ana, prepareDonate({ deployment, campaign, amount: 36n * UNIT, token }))
  await send(product, ben, prepareDonate({ deployment, campaign, amount: 4n * UNIT, token }))
  const evidence = await textDigest(`evidence of ${title}`)
  await send(product, lab, prepareSubmitEvidence({ deployment, campaign, evidence }))
  await send(product, ana, prepareDonate({ deployment, campaign, amount: 64n * UNIT, token }))
  return campaign
}
