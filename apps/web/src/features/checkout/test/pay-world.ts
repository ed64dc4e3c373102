import { textDigest } from '@commonweight/domain/canonical'
import type { Hex } from '@commonweight/domain/hex'
import { NATIVE_TOKEN } from '@commonweight/domain/native-token'
import type { TokenView } from '@commonweight/domain/views/token'
import { sortAddresses } from '@commonweight/sdk/call/sort-addresses'
import type { Donation } from '@commonweight/sdk/cart/check-donations'
import { deploy } from '@commonweight/sdk/deploy/deploy'
import { localPlan } from '@commonweight/sdk/deploy/local-plan'
import { readReleaseArtifacts } from '@commonweight/sdk/deploy/release-artifacts'
import { campaignId } from '@commonweight/sdk/ids/campaign-id'
import { prepareCreateCampaign } from '@commonweight/sdk/prepare/campaigns/create-campaign'
import { prepareApproveToken } from '@commonweight/sdk/prepare/donations/approve-token'
import { prepareMintTestToken } from '@commonweight/sdk/prepare/donations/mint-test-token'
import { getDonor } from '@commonweight/sdk/read/get-donor'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import type { TypedDataDefinition } from 'viem'
import { getBlock, sendTransaction } from 'viem/actions'
import type { SiteChain } from '../../../site-chain'
import { testChain } from '../../../test/test-chain'
import type { FlowStep } from '../../../transactions/flow'
import { newFlow } from '../../../transactions/new-flow'
import type { Runtime } from '../../../transactions/runtime'
import { checkedSignature } from '../../../transactions/signature/checked-signature'
import { FlowLab, type Page, type PageOptions } from '../../../transactions/test/flow-lab'
import { stubbornToken } from '../../../transactions/test/stubborn-token'
import type { Batching } from '../../../wallet/site-wallet'
import { cartScope } from '../lines/given-lines'
import { type PayStepsParameters, paySteps } from '../pay/pay-steps'

export const ada = devAccount('ada')
export const ADA = ada.address.toLowerCase() as Hex
const lab = devAccount('lab')
const DAY = 86_400

/** What the person's wallet does. */
export type WalletHabits = {
  /** Signs with Ada's key if absent. */
  sign?: (data: TypedDataDefinition) => Promise<unknown>
  batching?: Batching
}

/** A chain with the real router, Permit2 and tokens, campaigns, and Ada, who gives. */
export class PayWorld {
  private constructor(
    readonly flows: FlowLab,
    readonly chain: SiteChain,
  ) {}

  static async start(): Promise<PayWorld> {
    const flows = await FlowLab.start()
    const account = devAccount('deployer').address
    const plan = { artifacts: await readReleaseArtifacts(), plan: localPlan, account }
    const { deployment } = await deploy(flows.client, plan)
    const hash = await sendTransaction(flows.client, {
      account: lab.address,
      data: stubbornToken.bytecode,
      chain: null,
    })
    const { contractAddress } = await flows.client.waitForTransactionReceipt({ hash, pollingInterval: 20 })
    const tokens = [
      { address: NATIVE_TOKEN, symbol: 'ETH', decimals: 18 },
      ...deployment.tokens.map(({ address, symbol, decimals }) => ({ address, symbol, decimals })),
      { address: (contractAddress as Hex).toLowerCase() as Hex, symbol: 'STUB', decimals: 6 },
    ]
    const rpcUrl = flows.anvil.rpcUrl
    return new PayWorld(flows, { ...testChain(), deployment, rpcUrl, tokens })
  }

  token(symbol: string): TokenView {
    const token = this.chain.tokens.find((one) => one.symbol.includes(symbol))
    if (!token) throw new Error(`There is no token ${symbol}`)
    return token
  }

  async send(from: Hex, call: { to: Hex; data: Hex; value: bigint }): Promise<void> {
    const hash = await sendTransaction(this.flows.client, { account: from, ...call, chain: null })
    const { status } = await this.flows.client.waitForTransactionReceipt({ hash, pollingInterval: 20 })
    if (status !== 'success') throw new Error('The transaction failed')
  }

  /** New campaigns that take the token, and a gift of 4, 5, 6... base units to each. */
  async donations(token: TokenView, count: number): Promise<Donation[]> {
    const { deployment } = this.chain
    const donations: Donation[] = []
    for (let index = 0; index < count; index++) {
      const { timestamp } = await getBlock(this.flows.client)
      const now = Number(timestamp)
      const terms = {
        lab: lab.address,
        payout: lab.address,
        token: token.address,
        gate: deployment.voucherGate,
        round: 0,
        digest: await textDigest(`${token.symbol} ${index} ${crypto.randomUUID()}`),
        opensAt: now,
        closesAt: now + 2 * DAY,
        goal: 0n,
        threshold: 1,
        attesters: sortAddresses([devAccount('attester1').address]),
        challengePeriod: DAY,
        vetoShare: 2_500,
        milestones: [{ share: 10_000, deadline: now + 10 * DAY, criteria: await textDigest('it') }],
      }
      await this.send(lab.address, prepareCreateCampaign({ deployment, terms }))
      donations.push({ campaign: campaignId({ chainId: deployment.chainId, terms }), amount: BigInt(4 + index) })
    }
    return donations
  }

  async mint(token: TokenView, to: Hex, amount: bigint): Promise<void> {
    await this.send(ADA, prepareMintTestToken({ chainId: 31337, token: token.address, to, amount }))
  }

  async approve(token: TokenView, spender: Hex, amount: bigint, owner: Hex = ADA): Promise<void> {
    await this.send(owner, prepareApproveToken({ chainId: 31337, token: token.address, spender, amount }))
  }

  /** Steps as the page prepares them, and what the wallet was asked to sign. */
  async steps(
    change: Pick<PayStepsParameters, 'token' | 'donations'> & Partial<PayStepsParameters>,
    { sign = (data) => ada.signTypedData(data as never), batching }: WalletHabits = {},
  ): Promise<{ steps: FlowStep[]; signed: string[] }> {
    const { client } = this.flows
    const signed: string[] = []
    const runtime = {
      client,
      chain: this.chain,
      batching: async () => batching ?? null,
      signTypedData: async (account: Hex, data: TypedDataDefinition) => {
        signed.push(data.primaryType)
        return checkedSignature(client, { account, data, answer: await sign(data) })
      },
    } as unknown as Runtime
    const rest = { account: ADA, gasLimit: 30_000_000n, earlier: [], isRelayed: false, onSigning: () => undefined }
    return { steps: await paySteps({ runtime, ...rest, ...change }), signed }
  }

  openPage(options: PageOptions = {}): Page {
    return this.flows.openPage(options)
  }

  addFlow({ store }: Page, steps: FlowStep[], account: Hex = ADA): string {
    const scope = cartScope(this.token('USDC').address)
    const flow = newFlow({ scope, title: 'Give', account, chainId: 31337, steps, nowMs: Date.now() })
    store.add(flow)
    return flow.id
  }

  /** Sends all steps through the machine, until the last is counted. */
  async give(page: Page, steps: FlowStep[], account: Hex = ADA): Promise<string> {
    const id = this.addFlow(page, steps, account)
    await page.engine.start(id)
    await this.flows.until(page, id, 'counted')
    return id
  }

  /** Base units that an account has given to each campaign. */
  async given(donations: readonly Donation[], donor: Hex = ADA): Promise<bigint[]> {
    const { deployment } = this.chain
    const read = donations.map(({ campaign }) => getDonor(this.flows.client, { deployment, campaign, donor }))
    return (await Promise.all(read)).map(({ amount }) => amount)
  }

  stop(): Promise<void> {
    return this.flows.anvil.stop()
  }
}
