import { canonicalDocument, textDigest } from '@commonweight/domain/canonical'
import { sortAddresses } from '@commonweight/sdk/call/sort-addresses'
import { readReleaseArtifacts } from '@commonweight/sdk/deploy/release-artifacts'
import { campaignId } from '@commonweight/sdk/ids/campaign-id'
import { prepareCreateCampaign } from '@commonweight/sdk/prepare/campaigns/create-campaign'
import { prepareApproveToken } from '@commonweight/sdk/prepare/donations/approve-token'
import { prepareDonate } from '@commonweight/sdk/prepare/donations/donate'
import { prepareMintTestToken } from '@commonweight/sdk/prepare/donations/mint-test-token'
import { prepareOpenRound } from '@commonweight/sdk/prepare/rounds/open-round'
import { getRoundCount } from '@commonweight/sdk/read/get-round-count'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { encodeDeployData, type Hex, type PrivateKeyAccount, parseAbi, zeroAddress } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { sendTransaction } from 'viem/actions'
import { vi } from 'vitest'
import { readChainTime } from '../journey/support/chain-clock'
import { send, tokenOf } from '../journey/support/chain-writes'
import { type RunningProduct, runningProduct } from '../journey/support/running-product'
import { publish } from '../journey/support/submitted-campaign'

const DAY = 86_400
const DEPLOYS = parseAbi(['constructor(string name, string symbol, uint8 decimals)'])

type Campaign = { title: string; token?: Hex; round?: number; digest?: Hex }

/** What anybody with a little coin for fees can do on the chain that a site shows. */
export class StrangersWork {
  readonly product: RunningProduct = runningProduct()

  private constructor(readonly account: PrivateKeyAccount) {}

  static async begin(): Promise<StrangersWork> {
    const work = new StrangersWork(privateKeyToAccount(generatePrivateKey()))
    await work.product.client.setBalance({ address: work.account.address, value: 10n ** 20n })
    return work
  }

  /** A token of anybody's own, with any name. */
  async token(symbol: string, decimals: number): Promise<Hex> {
    const { client } = this.product
    const { TestToken: bytecode } = await readReleaseArtifacts()
    const data = encodeDeployData({ abi: DEPLOYS, bytecode, args: [symbol, symbol, decimals] })
    const hash = await sendTransaction(client, { account: this.account, chain: null, data })
    const { contractAddress } = await client.waitForTransactionReceipt({ hash, pollingInterval: 50 })
    if (!contractAddress) throw new Error('The token was not deployed.')
    return contractAddress
  }

  /** An open campaign; without `digest` its document is stored at the site. */
  async campaign({ title, token = tokenOf(this.product), round = 0, digest }: Campaign): Promise<Hex> {
    const { product, account } = this
    const { deployment } = product
    const now = await readChainTime(product)
    // In a round gifts begin when it does, which is in a moment.
    const opensAt = round > 0 ? now + 60 : now
    const shared =
      round > 0 ? await this.termsOf(round) : { attesters: [devAccount('attester1').address], threshold: 1 }
    const terms = {
      lab: account.address,
      payout: account.address,
      token,
      gate: round > 0 ? deployment.voucherGate : zeroAddress,
      round,
      digest: digest ?? (await this.terms(title)),
      opensAt,
      closesAt: now + 2 * DAY,
      goal: 1n,
      vetoShare: 2_500,
      challengePeriod: 4 * DAY,
      ...shared,
      milestones: [{ share: 10_000, deadline: now + 100 * DAY, criteria: await textDigest(title) }],
    }
    await send(product, account, prepareCreateCampaign({ deployment, terms }))
    return campaignId({ chainId: deployment.chainId, terms })
  }

  /** Stores a campaign's document; returns its digest. */
  async terms(title: string): Promise<Hex> {
    return publish(this.product, termsDocument(title))
  }

  async give(campaign: Hex, token: Hex, amount: bigint): Promise<void> {
    const { product, account } = this
    const { deployment } = product
    const { chainId, campaigns: spender } = deployment
    await send(product, account, prepareMintTestToken({ chainId, token, to: account.address, amount }))
    await send(product, account, prepareApproveToken({ chainId, token, spender, amount }))
    await send(product, account, prepareDonate({ deployment, campaign, amount, token }))
  }

  /** An open round without money; returns its number. `text` replaces parts of its document. */
  async round(title: string, token: Hex = tokenOf(this.product), text: object = {}): Promise<number> {
    const { product, account } = this
    const { deployment, client } = product
    const start = (await readChainTime(product)) + 2
    const end = start + 30 * DAY
    const document = {
      type: 'commonweight/round/1',
      title,
      summary: 'A round that holds nothing.',
      ...ROUND_REST,
      ...text,
    }
    const terms = {
      operator: account.address,
      token,
      gate: deployment.voucherGate,
      digest: await publish(product, document),
      start,
      end,
      reviewPeriod: DAY,
      claimUntil: end + 40 * DAY,
      minimum: 0n,
      cap: 0n,
      challengePeriod: DAY,
      threshold: 1,
      calculator: zeroAddress,
      unusedTo: zeroAddress,
      attesters: sortAddresses([devAccount('attester1').address]),
    }
    await send(product, account, prepareOpenRound({ deployment, terms }))
    return getRoundCount(client, { deployment })
  }

  /** Waits until the site has read all of it. */
  async seen(): Promise<void> {
    const { client, origin } = this.product
    const newest = await client.getBlockNumber({ cacheTime: 0 })
    const isThere = async () => {
      const { blockNumber } = (await (await fetch(`${origin}/api/head`)).json()) as { blockNumber: string }
      if (BigInt(blockNumber) < newest) throw new Error(`The site has block ${blockNumber}, the chain ${newest}.`)
    }
    await vi.waitFor(isThere, { timeout: 60_000, interval: 100 })
  }

  /** What a campaign must take over from the round that it applies to. */
  private async termsOf(round: number): Promise<{ attesters: readonly Hex[]; threshold: number }> {
    await this.seen()
    const response = await fetch(`${this.product.origin}/api/rounds/${round}`)
    const { attesters, threshold } = (await response.json()) as { attesters: Hex[]; threshold: number }
    return { attesters, threshold }
  }
}

const ROUND_REST = { story: 'Story', operatorName: 'Some foundation', demo: false, links: [] }

/** The document of a campaign, and where it is stored. */
export async function documentOf(title: string) {
  return canonicalDocument(termsDocument(title))
}

function termsDocument(title: string) {
  return {
    type: 'commonweight/terms/1',
    title,
    summary: `A summary of ${title}.`,
    story: `The story of ${title}.`,
    labName: 'Somebody',
    demo: false,
    links: [],
    milestones: [{ title: 'All of it', criteria: title }],
    model: { kind: 'speech', parameters: '1B', licence: 'MIT', base: 'none' },
  }
}
