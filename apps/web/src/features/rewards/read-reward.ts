import type { CanonicalDocument } from '@commonweight/domain/canonical'
import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import { getCampaign } from '@commonweight/sdk/read/get-campaign'
import type { AirdropTerms } from '@commonweight/sdk/terms/airdrop-terms'
import { dateTimeText } from '../../format/time'
import { tokenAmount } from '../../format/token-amount'
import type { Runtime } from '../../transactions/runtime'
import type { Issue } from '../../ui/form/issue'
import { readAmount } from '../../ui/form/read-amount'
import { readUtc } from '../../ui/form/read-fields'
import { formProblems } from '../../ui/form/words/form-problems'
import type { RewardValues } from './reward-values'
import { rewardProblems as words } from './words/reward-form'

/** @property document The list's; null for a campaign's donors. */
export type Reward = { terms: AirdropTerms; token: TokenView; amount: bigint; document: CanonicalDocument | null }

type Source = { source: Hex; document: CanonicalDocument | null; earliest: number; sum: bigint }

/** A reward from what was written, or everything that is wrong with it. @param now The chain's time, Unix seconds. */
export async function readReward(
  values: RewardValues,
  runtime: Runtime,
  now: number,
): Promise<{ issues: Issue[] } | { issues: []; reward: Reward }> {
  const token = runtime.chain.tokens.find(({ address }) => address === values.token)
  if (!token) return { issues: [{ path: 'token', message: formProblems.chooseToken }] }
  const issues: Issue[] = []
  const { amount, problem } = readAmount(values.amount, token)
  if (!amount) issues.push({ path: 'amount', message: problem ?? words.amount })
  const expiresAt = readUtc(values.end)
  if (expiresAt === null) issues.push({ path: 'end', message: words.end })
  const found = await (values.kind === 'campaign' ? readDonors(values, runtime) : readLines(values, token))
  if (Array.isArray(found)) return { issues: [...issues, ...found] }
  const earliest = Math.max(now, found.earliest)
  if (expiresAt !== null && expiresAt <= earliest) {
    issues.push({ path: 'end', message: words.tooEarly(dateTimeText(earliest)) })
  }
  if (amount && amount < found.sum) {
    const [sum, put] = [found.sum, amount].map((each) => tokenAmount(each, token, 'exact'))
    issues.push({ path: 'amount', message: words.belowList(sum ?? '', put ?? '') })
  }
  if (issues.length > 0 || !amount || expiresAt === null) return { issues }
  const terms = { kind: values.kind, source: found.source, token: token.address, expiresAt }
  return { issues: [], reward: { terms, token, amount, document: found.document } }
}

/** A reward for donors ends after the campaign has stopped counting their gifts. */
async function readDonors({ campaign }: RewardValues, { client, chain }: Runtime): Promise<Source | Issue[]> {
  const id = campaign.trim().toLowerCase()
  if (!isHash(id)) return [{ path: 'campaign', message: words.campaign }]
  const found = await getCampaign(client, { deployment: chain.deployment, campaign: id })
  if (found.window.closesAt === 0) return [{ path: 'campaign', message: words.unknownCampaign }]
  return { source: id, document: null, earliest: found.window.closesAt, sum: 0n }
}

function isHash(text: string): text is Hex {
  return /^0x[0-9a-f]{64}$/.test(text)
}

async function readLines({ list }: RewardValues, token: TokenView): Promise<Source | Issue[]> {
  const { readRewardList } = await import('./read-reward-list')
  const read = await readRewardList(list, token)
  return 'root' in read ? { source: read.root, document: read.document, earliest: 0, sum: read.sum } : read.issues
}
