import type { Environment } from './environment'

/** Where WalletConnect's messages pass. */
const WALLETCONNECT_RELAY = 'wss://relay.walletconnect.org'
/** Where WalletConnect attests to wallets which site asks them; without an answer they wait and warn. */
const WALLETCONNECT_VERIFY = 'https://verify.walletconnect.org'
/** Where Base Account's code asks what became of a batch. */
const BASE_ACCOUNT_RPC = 'https://rpc.wallet.coinbase.com'

/**
 * What the configured wallets need of the policy.
 * @property connect Origins that pages may talk to, in addition to this site and the chain's node.
 * @property frames Origins that pages may show in a frame.
 * @property framers Origins that may show pages that use a wallet in a frame.
 */
export type WalletOrigins = { connect: readonly string[]; frames: readonly string[]; framers: readonly string[] }

type Settings = Pick<Environment, 'WALLETCONNECT_PROJECT_ID' | 'BASE_ACCOUNT' | 'SAFE_ORIGINS'>

export function walletOrigins({ WALLETCONNECT_PROJECT_ID, BASE_ACCOUNT, SAFE_ORIGINS }: Settings): WalletOrigins {
  return {
    connect: [...(WALLETCONNECT_PROJECT_ID ? [WALLETCONNECT_RELAY] : []), ...(BASE_ACCOUNT ? [BASE_ACCOUNT_RPC] : [])],
    frames: WALLETCONNECT_PROJECT_ID ? [WALLETCONNECT_VERIFY] : [],
    framers: SAFE_ORIGINS,
  }
}
