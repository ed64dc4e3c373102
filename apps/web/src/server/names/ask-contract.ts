import type { Hex } from '@commonweight/domain/hex'

/** More than any reading of a name takes. A stranger's resolver gets no more of the node's time. */
const MAX_GAS = '0xf4240'
const MAX_ANSWER_BYTES = 20_000

/**
 * What a view of a contract answers, or null where it answers with an error, also with one that asks for another server
 * to be read (EIP-3668): no address of a stranger is ever followed.
 * @throws Error where the node gives no answer to the question in time, or more bytes than any name has.
 */
export async function askContract(rpcUrl: string, to: Hex, data: Hex, signal: AbortSignal): Promise<Hex | null> {
  const params = [{ to, data, gas: MAX_GAS }, 'latest']
  const response = await fetch(rpcUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_call', params }),
    signal,
    redirect: 'error',
    cache: 'no-store',
  })
  const text = await readText(response)
  if (!response.ok) throw new Error(`The names' node answers with status ${response.status}.`)
  const answer = JSON.parse(text) as { result?: unknown; error?: { code?: unknown } }
  if (typeof answer.result === 'string' && /^0x([0-9a-f]{2})*$/i.test(answer.result)) return answer.result as Hex
  if (isOfContract(answer.error?.code)) return null
  throw new Error('The names’ node does not answer the question.')
}

/** The call failed inside the contract. Other codes, like -32005 and -32603, are the node's own trouble. */
function isOfContract(code: unknown): boolean {
  return code === 3 || code === -32_000 || code === -32_015
}

async function readText(response: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > MAX_ANSWER_BYTES) throw new Error(`The names' node answers with more than ${MAX_ANSWER_BYTES} bytes.`)
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
