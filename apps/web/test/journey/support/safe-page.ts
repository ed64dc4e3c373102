import { TransactionStatus } from '@safe-global/safe-apps-sdk'
import type { FrameLocator, Page } from 'playwright-core'
import type { Hex } from 'viem'
import { multiSendData, type Safe, type SafeCall } from '../../../src/transactions/test/safe'
import type { RunningProduct } from './running-product'
import { serve } from './serve'

export type SafePage = {
  origin: string
  /** What apps asked for, in order. */
  asked: string[]
  /** Proposed transactions, by their hash. */
  proposals: Map<Hex, Proposal>
  stop: () => void
}

export type Proposal = { call: SafeCall; confirmations: Hex[]; txHash: Hex | null }

/** In the page: passes on what the app in the frame asks, in the protocol of Safe's SDK for apps. */
const PAGE = `<!doctype html><title>A Safe</title><iframe style="width:1200px;height:1600px;border:0"></iframe><script>
const frame = document.querySelector('iframe')
const app = new URLSearchParams(location.search).get('app')
const origin = new URL(app).origin
addEventListener('message', async ({ source, origin: from, data }) => {
  if (source !== frame.contentWindow || from !== origin || !data || !data.method) return
  const { id, method, params, env } = data
  const answer = { id, version: env.sdkVersion }
  try { Object.assign(answer, { success: true, data: await window.askSafe(method, params) }) }
  catch (error) { Object.assign(answer, { success: false, error: error.message }) }
  frame.contentWindow.postMessage(answer, origin)
})
frame.src = app
</script>`

export async function startSafePage(): Promise<SafePage> {
  const { url, stop } = await serve(async () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: PAGE }))
  return { origin: url, asked: [], proposals: new Map(), stop }
}

/** Lets pages of this origin in the browser be a Safe's own: what apps propose is kept until its owners execute it. */
export async function playSafe(page: Page, { asked, proposals }: SafePage, world: SafeWorld): Promise<void> {
  const { safe, product } = world
  const answers: Record<string, (params: never) => unknown> = {
    getSafeInfo: () => ({
      safeAddress: world.checksummed,
      chainId: 31337,
      threshold: safe.owners.length,
      owners: safe.owners,
      isReadOnly: false,
    }),
    async sendTransactions({ txs }: { txs: { to: Hex; data: Hex; value: string }[] }) {
      const calls = txs.map(({ to, data, value }) => ({ to, data, value: BigInt(value) }))
      const [first] = calls as [SafeCall]
      const call: SafeCall =
        calls.length === 1 ? first : { to: world.multiSend, data: multiSendData(calls), value: 0n, operation: 1 }
      const safeTxHash = await safe.hashOf(call)
      proposals.set(safeTxHash, { call, confirmations: [], txHash: null })
      return { safeTxHash }
    },
    getTxBySafeTxHash: ({ safeTxHash }: { safeTxHash: Hex }) => reportOn(proposals.get(safeTxHash), safe),
    rpcCall: ({ call, params }: { call: string; params: unknown }) =>
      product.client.request({ method: call, params } as never),
  }
  await page.exposeFunction('askSafe', (method: string, params: never) => {
    asked.push(method)
    const answer = answers[method]
    if (!answer) throw new Error(`This Safe does not know ${method}.`)
    return answer(params)
  })
}

/** @property checksummed The Safe's address as its pages name it. */
export type SafeWorld = { safe: Safe; product: RunningProduct; multiSend: Hex; checksummed: Hex }

function reportOn(proposal: Proposal | undefined, safe: Safe) {
  if (!proposal) throw new Error('No such transaction.')
  const { confirmations, txHash } = proposal
  const required = safe.owners.length
  const waits =
    confirmations.length < required ? TransactionStatus.AWAITING_CONFIRMATIONS : TransactionStatus.AWAITING_EXECUTION
  return {
    txStatus: txHash ? TransactionStatus.SUCCESS : waits,
    txHash,
    detailedExecutionInfo: {
      type: 'MULTISIG',
      confirmationsRequired: required,
      confirmations: confirmations.map((value) => ({ signer: { value } })),
    },
  }
}

/** Opens an app in the Safe's frame. */
export async function openApp(page: Page, safePage: SafePage, app: string): Promise<FrameLocator> {
  await page.goto(`${safePage.origin}/?app=${encodeURIComponent(app)}`)
  return page.frameLocator('iframe')
}
