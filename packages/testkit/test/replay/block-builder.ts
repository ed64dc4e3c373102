import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import { type Address, createClient, type Hex, http, type RpcTransactionReceipt } from 'viem'

/** Anvil's answer to eth_getBlockReceipts takes time with the square of the block's size. */
const CALLS_PER_BLOCK = 100
const GAS = '0xf4240'

type Queued = {
  from: Address
  call: PreparedCall
  nonce: number
}

export type Receipt = Pick<RpcTransactionReceipt, 'gasUsed' | 'logs' | 'status' | 'transactionHash'>

/**
 * Sends calls from any account to an anvil with --auto-impersonate, without automine and with free gas, and mines them.
 * An account's calls are executed in the order in which they were added.
 */
export function createBlockBuilder(rpcUrl: string) {
  const client = createClient({
    transport: http(rpcUrl, { batch: { batchSize: CALLS_PER_BLOCK, wait: 0 }, timeout: 60_000 }),
  })
  const request = client.request as (args: { method: string; params?: unknown[] }) => Promise<unknown>
  const nonces = new Map<Address, number>()
  let queue: Queued[] = []

  function add(from: Address, call: PreparedCall): void {
    const nonce = nonces.get(from) ?? 0
    nonces.set(from, nonce + 1)
    queue.push({ from, call, nonce })
  }

  /**
   * Mines what was added, in as many blocks as it takes.
   * @param timestamp Unix seconds of the first block; each further one is a second later.
   * @returns Receipts in the order of the calls; every call succeeded.
   */
  async function mine(timestamp: number): Promise<Receipt[]> {
    const sent = queue
    queue = []
    const receipts: Receipt[] = []
    for (let from = 0; from < Math.max(sent.length, 1); from += CALLS_PER_BLOCK) {
      const block = sent.slice(from, from + CALLS_PER_BLOCK)
      receipts.push(...(await mineBlock(block, timestamp + from / CALLS_PER_BLOCK)))
    }
    return receipts
  }

  async function mineBlock(calls: readonly Queued[], timestamp: number): Promise<Receipt[]> {
    const hashes = (await Promise.all(calls.map((one) => request(transactionOf(one))))) as Hex[]
    await request({ method: 'evm_mine', params: [timestamp] })
    const receipts = (await request({ method: 'eth_getBlockReceipts', params: ['latest'] })) as Receipt[]
    const byHash = new Map(receipts.map((receipt) => [receipt.transactionHash, receipt]))
    return Promise.all(calls.map((one, index) => succeeded(one, byHash.get(hashes[index] ?? '0x'))))
  }

  async function succeeded({ from, call }: Queued, receipt: Receipt | undefined): Promise<Receipt> {
    if (receipt === undefined) throw new Error(`Not mined: ${call.description} from ${from}`)
    if (receipt.status === '0x1') return receipt
    const reason = await request({
      method: 'eth_call',
      params: [{ from, to: call.to, data: call.data }, 'latest'],
    }).then(
      () => 'it would succeed now',
      (error: Error) => error.message,
    )
    throw new Error(`Reverted: ${call.description} from ${from}: ${reason}`)
  }

  return { client, add, mine, pending: () => queue.length }
}

export type BlockBuilder = ReturnType<typeof createBlockBuilder>

function transactionOf({ from, call, nonce }: Queued) {
  const { to, data, value } = call
  const transaction = { from, to, data, value: hex(value), nonce: hex(nonce), gas: GAS, gasPrice: '0x0' }
  return { method: 'eth_sendTransaction', params: [transaction] }
}

function hex(value: number | bigint): Hex {
  return `0x${value.toString(16)}`
}
