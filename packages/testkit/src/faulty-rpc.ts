import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/** One way in which an endpoint of a node can go wrong. Faults apply in the order they were added. */
export type RpcFault =
  /** Answers late. */
  | { kind: 'delay'; ms: number }
  /** Answers with a JSON-RPC error without asking the node. */
  | { kind: 'error'; code: number; message: string }
  /** Answers HTTP 429 with `retry-after`. */
  | { kind: 'rate-limit'; retryAfterSeconds: number }
  /** Closes the connection instead of answering; the node never receives the request. */
  | { kind: 'drop' }
  /** Lets the node do it, then closes the connection: a sent transaction whose answer is lost. */
  | { kind: 'lose-answer' }
  /** Closes the connection in the middle of its answer. */
  | { kind: 'cut' }
  /** Answers with HTTP 200 and a page for people, as a captive portal does. */
  | { kind: 'portal' }
  /** Pretends that the newest `blocks` blocks are not there yet. */
  | { kind: 'lag'; blocks: number }
  /**
   * Has the state of the newest `blocks` blocks only, as most nodes; questions about older ones are answered with an
   * error.
   */
  | { kind: 'prune'; blocks: number }
  /** Answers eth_getLogs with nothing, whatever the blocks hold. */
  | { kind: 'hide-logs' }
  /** Changes the node's answer. */
  | { kind: 'lie'; answer: (result: unknown, request: RpcRequest) => unknown }

export type RpcRequest = { jsonrpc: '2.0'; id: number | string; method: string; params?: readonly unknown[] }
/** `methods`: default all. `times`: how many requests it spoils before it is over; default: no limit. */
export type RpcFaultRule = RpcFault & { methods?: readonly string[]; times?: number }

export type FaultyRpc = {
  url: string
  /** Every method asked for, in order, whatever the outcome. */
  methods: string[]
  /** Adds a fault; the returned function takes it away. */
  fault(rule: RpcFaultRule): () => void
  clear(): void
  stop(): Promise<void>
}

type Rule = { rule: RpcFaultRule; left: number }
type Answer = { jsonrpc: '2.0'; id: number | string; result?: unknown; error?: { code: number; message: string } }

class HttpFault extends Error {
  constructor(
    readonly status: number | 'closed' | 'cut',
    readonly headers: Record<string, string> = {},
    readonly body?: string,
  ) {
    super(`HTTP ${status}`)
  }
}

/** A JSON-RPC endpoint (HTTP, single and batched) in front of a real node, whose answers can be spoiled on purpose. */
export async function startFaultyRpc(upstream: string): Promise<FaultyRpc> {
  const rules: Rule[] = []
  const methods: string[] = []
  const server = createServer((request, response) => {
    serve(upstream, rules, methods, request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    methods,
    fault(rule) {
      const entry = { rule, left: rule.times ?? Number.POSITIVE_INFINITY }
      rules.push(entry)
      return () => {
        entry.left = 0
      }
    },
    clear: () => void rules.splice(0),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function serve(
  upstream: string,
  rules: readonly Rule[],
  methods: string[],
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  allowBrowsers(response)
  if (incoming.method === 'OPTIONS') {
    response.writeHead(204).end()
    return
  }
  const body = JSON.parse(await readText(incoming)) as RpcRequest | RpcRequest[]
  const requests = Array.isArray(body) ? body : [body]
  methods.push(...requests.map(({ method }) => method))
  try {
    const answers = await Promise.all(requests.map((request) => answer(upstream, rules, request)))
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(Array.isArray(body) ? answers : answers[0]))
  } catch (error) {
    if (!(error instanceof HttpFault) || error.status === 'closed') response.destroy()
    else if (error.status === 'cut') cutShort(response)
    else response.writeHead(error.status, error.headers).end(error.body)
  }
}

function cutShort(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
  response.write('{"jsonrpc":"2.0","id":1,"result":"0x', () => response.destroy())
}

function allowBrowsers(response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('access-control-allow-headers', 'content-type')
}

async function readText(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

async function answer(upstream: string, rules: readonly Rule[], request: RpcRequest): Promise<Answer> {
  const mine = rules.filter(({ rule, left }) => left > 0 && (rule.methods?.includes(request.method) ?? true))
  for (const entry of mine) entry.left -= 1
  const faults = mine.map(({ rule }) => rule)
  for (const fault of faults) {
    const early = await beforeNode(fault, request, upstream)
    if (early !== undefined) return early
  }
  let real = await ask(upstream, request)
  if (faults.some(({ kind }) => kind === 'lose-answer')) throw new HttpFault('closed')
  if (faults.some(({ kind }) => kind === 'cut')) throw new HttpFault('cut')
  for (const fault of faults) {
    if ('result' in real) real = { ...real, result: await afterNode(fault, request, real.result, upstream) }
  }
  return real
}

async function beforeNode(fault: RpcFault, request: RpcRequest, upstream: string): Promise<Answer | undefined> {
  const { id } = request
  switch (fault.kind) {
    case 'prune':
      if (!(await isPruned(request, upstream, BigInt(fault.blocks)))) return undefined
      return { jsonrpc: '2.0', id, error: { code: -32000, message: 'missing trie node' } }
    case 'delay':
      await delay(fault.ms)
      return undefined
    case 'error':
      return { jsonrpc: '2.0', id, error: { code: fault.code, message: fault.message } }
    case 'rate-limit':
      throw new HttpFault(429, { 'retry-after': String(fault.retryAfterSeconds) })
    case 'portal':
      throw new HttpFault(200, { 'content-type': 'text/html' }, '<!doctype html><title>Sign in to this network</title>')
    case 'drop':
      throw new HttpFault('closed')
    default:
      return undefined
  }
}

const STATE_METHODS = [
  'eth_call',
  'eth_getBalance',
  'eth_getCode',
  'eth_getProof',
  'eth_getStorageAt',
  'eth_getTransactionCount',
]

/** Whether a question is about the state of a block at least this much older than the newest. */
async function isPruned({ method, params = [] }: RpcRequest, upstream: string, blocks: bigint): Promise<boolean> {
  if (!STATE_METHODS.includes(method)) return false
  const at = params.at(-1)
  const hash = typeof at === 'object' && at !== null && 'blockHash' in at ? at.blockHash : undefined
  const head = await ask(upstream, { jsonrpc: '2.0', id: 0, method: 'eth_blockNumber' })
  const newest = BigInt(head.result as string)
  if (hash !== undefined) {
    const found = await ask(upstream, { jsonrpc: '2.0', id: 0, method: 'eth_getBlockByHash', params: [hash, false] })
    return found.result === null || BigInt((found.result as { number: string }).number) + blocks <= newest
  }
  return typeof at === 'string' && at.startsWith('0x') && BigInt(at) + blocks <= newest
}

async function afterNode(fault: RpcFault, request: RpcRequest, result: unknown, upstream: string): Promise<unknown> {
  if (fault.kind === 'lie') return fault.answer(result, request)
  if (fault.kind === 'hide-logs' && request.method === 'eth_getLogs') return []
  if (fault.kind === 'lag') return lagged(request, result, upstream, BigInt(fault.blocks))
  return result
}

/** The answer of a node that is some blocks behind. */
async function lagged(request: RpcRequest, result: unknown, upstream: string, blocks: bigint): Promise<unknown> {
  const head = await ask(upstream, { jsonrpc: '2.0', id: 0, method: 'eth_blockNumber' })
  const seen = BigInt(head.result as string) > blocks ? BigInt(head.result as string) - blocks : 0n
  const isNewer = (value: unknown) => BigInt((value as { blockNumber: string }).blockNumber) > seen
  switch (request.method) {
    case 'eth_blockNumber':
      return `0x${seen.toString(16)}`
    case 'eth_getBlockByNumber': {
      if (request.params?.[0] === 'latest') {
        const params = [`0x${seen.toString(16)}`, request.params[1]]
        return (await ask(upstream, { ...request, params })).result
      }
      return result !== null && BigInt((result as { number: string }).number) > seen ? null : result
    }
    case 'eth_getLogs':
      return (result as unknown[]).filter((log) => !isNewer(log))
    case 'eth_getTransactionReceipt':
      return result !== null && isNewer(result) ? null : result
    default:
      return result
  }
}

async function ask(upstream: string, request: RpcRequest): Promise<Answer> {
  const response = await fetch(upstream, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  })
  return (await response.json()) as Answer
}
