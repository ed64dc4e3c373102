import { askNode } from './ask-node'

/** Of `LOCAL_RELAYER`; anvil gives coins to its first ten accounts only. */
const RELAYER = '0xbcd4042de499d14e55001ccbb24a551f3b954096'
const ENOUGH = 10n ** 18n

/** Gives the relayer of a local chain a coin to pay network fees with, if it has less. */
export async function fundRelayer(rpcUrl: string): Promise<void> {
  const balance = BigInt(await askNode<string>(rpcUrl, 'eth_getBalance', [RELAYER, 'latest']))
  if (balance < ENOUGH) await askNode(rpcUrl, 'anvil_setBalance', [RELAYER, `0x${ENOUGH.toString(16)}`])
}
