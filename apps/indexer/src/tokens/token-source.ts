import { NATIVE_TOKEN } from '@commonweight/domain/native-token'
import { type Address, createClient, erc20Abi, type Hex, http } from 'viem'
import { encodeFunctionData, numberToHex } from 'viem/utils'
import { decodeTokenText } from './decode-token-text'

/** A token's own symbol and name, cleaned; empty if there is no visible answer. */
export type TokenName = { symbol: string; name: string }

export type TokenSource = (address: Address) => Promise<TokenName>

const TIMEOUT_MS = 10_000
/** Enough for every honest token; ends loops and bounds the answer. */
const GAS = numberToHex(1_000_000)
const MAX_ANSWER_BYTES = 64 * 1024
const NATIVE: TokenName = { symbol: 'ETH', name: 'Ether' }

/**
 * Returns a function that asks tokens for their names. It has its own connections, so that nothing else waits for a
 * token. It never throws, whatever the error of a token or node.
 * @param rpcUrls If one node does not answer, the next one is asked, provided that it is of the same chain.
 */
export function tokenSource(rpcUrls: readonly string[], chainId: number): TokenSource {
  const nodes = rpcUrls.map(requester)
  const readText = async (to: Address, functionName: 'symbol' | 'name'): Promise<string> => {
    const data: Hex = encodeFunctionData({ abi: erc20Abi, functionName })
    for (const [i, request] of nodes.entries()) {
      if (i > 0 && Number(await request('eth_chainId', []).catch(() => 0)) !== chainId) continue
      const found = await request('eth_call', [{ to, data, gas: GAS }, 'latest']).then(decodeTokenText, () => '')
      if (found) return found
    }
    return ''
  }
  return async (address) => {
    if (address === NATIVE_TOKEN) return NATIVE
    const [symbol, name] = await Promise.all([readText(address, 'symbol'), readText(address, 'name')])
    return { symbol, name }
  }
}

function requester(rpcUrl: string) {
  const transport = http(rpcUrl, { maxResponseBodySize: MAX_ANSWER_BYTES, retryCount: 0, timeout: TIMEOUT_MS })
  const request = createClient({ transport }).request as (call: {
    method: string
    params: unknown[]
  }) => Promise<unknown>
  return (method: string, params: unknown[]) => request({ method, params })
}
