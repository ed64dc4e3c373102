import { type Address, createClient, erc20Abi, type Hex, http } from 'viem'
import { encodeFunctionData, numberToHex } from 'viem/utils'
import { decodeTokenText } from './decode-token-text'

/** What a token says of itself, cleaned; empty where it says nothing that can be shown. */
export type TokenName = { symbol: string; name: string }

export type TokenSource = (address: Address) => Promise<TokenName>

const TIMEOUT_MS = 10_000
/** Enough for every honest token; ends a loop and bounds what can be answered. */
const GAS = numberToHex(1_000_000)
const MAX_ANSWER_BYTES = 64 * 1024
const ZERO_ADDRESS = '0x0000000000000000000000000000000000000000'
const NATIVE: TokenName = { symbol: 'ETH', name: 'Ether' }

/**
 * Asks tokens for their names, over connections of its own, so that nothing else waits for a token. Never throws: a
 * token, or a node, may fail in more ways than can be told apart.
 * @param rpcUrls What one node does not tell, the next is asked for, if it says that it is of the same chain.
 */
export function tokenSource(rpcUrls: readonly string[], chainId: number): TokenSource {
  const nodes = rpcUrls.map(requester)
  const text = async (to: Address, functionName: 'symbol' | 'name'): Promise<string> => {
    const data: Hex = encodeFunctionData({ abi: erc20Abi, functionName })
    for (const [i, request] of nodes.entries()) {
      if (i > 0 && Number(await request('eth_chainId', []).catch(() => 0)) !== chainId) continue
      const found = await request('eth_call', [{ to, data, gas: GAS }, 'latest']).then(decodeTokenText, () => '')
      if (found) return found
    }
    return ''
  }
  return async (address) => {
    if (address === ZERO_ADDRESS) return NATIVE
    const [symbol, name] = await Promise.all([text(address, 'symbol'), text(address, 'name')])
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
