import { textDigest } from '@commonweight/domain/canonical'
import { campaignId } from '@commonweight/sdk/ids/campaign-id'
import { prepareCreateCampaign } from '@commonweight/sdk/prepare/campaigns/create-campaign'
import { prepareDenySubmission } from '@commonweight/sdk/prepare/campaigns/deny-submission'
import { prepareSubmitEvidence } from '@commonweight/sdk/prepare/campaigns/submit-evidence'
import { prepareAdmitCampaigns } from '@commonweight/sdk/prepare/rounds/admit-campaigns'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type Hex, type PrivateKeyAccount, zeroAddress } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { readChainTime } from '../journey/support/chain-clock'
import { equip, send, tokenOf } from '../journey/support/chain-writes'
import { publish } from '../journey/support/submitted-campaign'
import { StrangersWork } from './strangers-work'

const DAY = 86_400

/** One word of `length` letters. */
const word = (letter: string, length: number) => letter.repeat(length)

/** Every kind of Markdown with a word in it that is wider than a phone. */
const STORY = [
  `${word('s', 300)} **${word('b', 200)}** *${word('e', 200)}* \`${word('c', 200)}\` [${word('l', 200)}](https://example.org/${word('p', 200)})`,
  `## ${word('h', 200)}`,
  `- ${word('i', 200)}\n  - ${word('j', 200)}\n    - ${word('k', 200)}`,
  `1. ${word('n', 200)}`,
  `> ${word('q', 200)}\n> > ${word('r', 200)}`,
  `\`\`\`\n${word('x', 300)}\n\`\`\``,
  `| ${word('t', 100)} | ${word('u', 100)} |\n|---|---|\n| ${word('v', 100)} | ${word('w', 100)} |`,
  `https://example.org/${word('a', 300)} [^${word('f', 60)}]`,
  `[^${word('f', 60)}]: ${word('g', 200)}`,
].join('\n\n')

const TERMS = {
  type: 'commonweight/terms/1',
  title: word('T', 120),
  summary: word('S', 240),
  story: STORY,
  labName: word('L', 80),
  labUrl: `https://${word('d', 60)}.example/${word('u', 400)}`,
  demo: false,
  model: { parameters: word('P', 40), licence: word('C', 60), base: word('B', 80), kind: 'multimodal' },
  links: Array.from({ length: 3 }, (_, i) => ({
    label: word('K', 60 - i),
    href: `https://example.org/${word('h', 400)}`,
  })),
  milestones: [
    { title: word('M', 120), criteria: word('R', 2_000) },
    { title: word('N', 120), criteria: word('Q', 2_000) },
  ],
}

const ROUND = {
  type: 'commonweight/round/1',
  title: word('O', 120),
  summary: word('Y', 240),
  story: STORY,
  operatorName: word('F', 80),
  demo: false,
  links: TERMS.links,
}

const manifestOf = (campaign: Hex, digest: Hex) => ({
  type: 'commonweight/evidence/1',
  campaign,
  milestone: 0,
  summary: word('E', 4_000),
  licence: word('C', 60),
  revisions: [{ repository: `https://example.org/${word('r', 400)}`, commit: digest.slice(2, 42) }],
  files: [{ path: `${word('f', 200)}/${word('g', 190)}`, size: 12, sha256: digest }],
  evaluations: [
    {
      name: word('V', 120),
      metric: word('m', 60),
      value: word('9', 40),
      unit: word('u', 20),
      command: word('c', 1_000),
    },
  ],
  reproduce: word('o', 2_000),
  links: TERMS.links,
})

/** A campaign and a round in which everything that people may write is one long word, also the token's name. */
export type LongWords = { alone: Hex; member: Hex; round: number; people: { donor: Hex; attester: Hex } }

/** Lists, gives, submits evidence, denies it with a reason and opens a round with a member, all in long words. */
export async function writeLongWords(): Promise<LongWords> {
  const work = await StrangersWork.begin()
  const { product, account } = work
  const attester = privateKeyToAccount(generatePrivateKey())
  await product.client.setBalance({ address: attester.address, value: 10n ** 18n })
  const token = await work.token(word('$', 31), 6)
  const alone = await listLongWords(work, token, 0, attester.address)
  await work.give(alone, token, 7n * 10n ** 16n)
  await equip(product, account)
  await evidence(work, alone, attester)
  const round = await work.round(ROUND.title, undefined, ROUND)
  const member = await listLongWords(work, tokenOf(product), round, devAccount('attester1').address)
  await send(product, account, prepareAdmitCampaigns({ deployment: product.deployment, round, campaigns: [member] }))
  await work.seen()
  return {
    alone,
    member,
    round,
    people: { donor: account.address.toLowerCase() as Hex, attester: attester.address.toLowerCase() as Hex },
  }
}

async function evidence({ product, account }: StrangersWork, campaign: Hex, attester: PrivateKeyAccount) {
  const { deployment } = product
  const digest = await publish(product, manifestOf(campaign, await textDigest('a file')))
  await send(product, account, prepareSubmitEvidence({ deployment, campaign, evidence: digest }))
  const text = word('D', 4_000)
  const reason = await publish(product, { type: 'commonweight/reason/1', campaign, submission: 1, text })
  const signature = { signer: attester.address, data: '0x' } as const
  await send(product, attester, prepareDenySubmission({ deployment, campaign, submission: 1, reason, signature }))
}

async function listLongWords(
  { product, account }: StrangersWork,
  token: Hex,
  round: number,
  attester: Hex,
): Promise<Hex> {
  const { deployment } = product
  const now = await readChainTime(product)
  const lab = account.address
  const criteria = await Promise.all(TERMS.milestones.map((milestone) => textDigest(milestone.criteria)))
  const terms = {
    lab,
    payout: lab,
    token,
    gate: round > 0 ? deployment.voucherGate : zeroAddress,
    round,
    digest: await publish(product, TERMS),
    opensAt: round > 0 ? now + 60 : now,
    closesAt: now + 2 * DAY,
    goal: 0n,
    vetoShare: 2_500,
    threshold: 1,
    challengePeriod: 4 * DAY,
    attesters: [attester],
    milestones: criteria.map((digest, index) => ({
      share: 5_000,
      deadline: now + (90 + index) * DAY,
      criteria: digest,
    })),
  }
  await send(product, account, prepareCreateCampaign({ deployment, terms }))
  return campaignId({ chainId: deployment.chainId, terms })
}
