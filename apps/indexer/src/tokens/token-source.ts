import { NATIVE_TOKEN } from '@commonweight/domain/native-token'
import { type Address, erc20Abi, type Hex } from 'viem'
import { encodeFunctionData } from 'viem/utils'
import { strangersViews } from '../aside/strangers-view'
import { decodeTokenText } from './decode-token-text'

/** A token's own symbol and name, cleaned; empty if there is no visible answer. */
export type TokenName = { symbol: string; name: string }

export type TokenSource = (address: Address) => Promise<TokenName>

const NATIVE: TokenName = { symbol: 'ETH', name: 'Ether' }

/**
 * Returns a function that asks tokens for their names. It has its own connections, so that nothing else waits for a
 * token. It never throws, whatever the error of a token or node.
 * @param rpcUrls If one node does not answer, the next one is asked, provided that it is of the same chain.
 */
export function tokenSource(rpcUrls: readonly string[], chainId: number): TokenSource {
  const nodes = rpcUrls.map(strangersViews)
  const readText = async (to: Address, functionName: 'symbol' | 'name'): Promise<string> => {
    const data: Hex = encodeFunctionData({ abi: erc20Abi, functionName })
    for (const [i, node] of nodes.entries()) {
      if (i > 0 && Number(await node.readChainId().catch(() => 0)) !== chainId) continue
      const found = await node.read({ to, data, at: 'latest' }).then(decodeTokenText, () => '')
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
