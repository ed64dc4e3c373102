import { readFileSync } from 'node:fs'
import type { Deployment } from '@commonweight/abi/deployment'
import type { SiteChain } from '../site-chain'

const NO_TEXTS = { link: null, needs: null, costs: null, reveals: null }

/** The local chain as the server gives it to islands, for tests. */
export function testChain(): SiteChain {
  const file = new URL('../../../../packages/abi/addresses/31337.json', import.meta.url)
  const deployment: Deployment = JSON.parse(readFileSync(file, 'utf8'))
  const native = { address: `0x${'00'.repeat(20)}` as const, symbol: 'ETH', decimals: 18 }
  return {
    deployment,
    chainName: 'Local chain',
    rpcUrl: 'http://127.0.0.1:8545',
    explorerTxUrl: null,
    vouchers: 'demo',
    gates: [{ kind: 'voucher', address: deployment.voucherGate, name: 'Vouchers', ...NO_TEXTS }],
    wallets: { walletConnect: null, hasBaseAccount: false, safeOrigins: [] },
    tokens: [native, ...deployment.tokens.map(({ address, symbol, decimals }) => ({ address, symbol, decimals }))],
  }
}
