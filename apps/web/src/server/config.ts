import { readFile } from 'node:fs/promises'
import type { Deployment } from '@commonweight/abi/deployment'
import { NATIVE_TOKEN } from '@commonweight/domain/native-token'
import type { ListedToken } from '@commonweight/domain/views/token'
import type { SiteChain } from '../site-chain'
import { chainFacts } from './chains'
import { type Environment, EnvironmentError, parseEnvironment } from './environment'
import { type Gates, readGates } from './gates/read-gates'
import { publicRpcUrl } from './public-rpc-url'
import { type RelaySettings, readRelaySettings } from './relayer/relay-settings'

/**
 * What the server runs with; `chain` is the part that the browser may have. `listedTokens` are the tokens that are
 * called by their symbols, in the order in which sums and sorts name them: those of the deployment's file, then the
 * native coin. `relay`: whether this site pays network fees for donors, and within which bounds. `voucherEndpoint`: where
 * a voucher issuer's server gives out vouchers; null: nowhere.
 */
export type Config = {
  environment: Environment
  chain: SiteChain
  listedTokens: ListedToken[]
  relay: RelaySettings | null
  voucherEndpoint: URL | null
}

let loaded: Promise<Config> | undefined

/**
 * The process's configuration, read once.
 * @throws EnvironmentError with everything that is missing.
 */
export function getConfig(): Promise<Config> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<Config> {
  const environment = parseEnvironment(process.env)
  const deployment = await loadDeployment(environment.CHAIN_ID)
  const { name, nativeSymbol, explorer } = chainFacts(environment.CHAIN_ID)
  const native = { address: NATIVE_TOKEN, symbol: nativeSymbol, decimals: 18 }
  const tokens = deployment.tokens.map(({ address, symbol, decimals }) => ({ address, symbol, decimals }))
  const { gates, endpoint } = await loadGates(environment, deployment)
  const chain: SiteChain = {
    deployment,
    chainName: name,
    // Never RPC_URL, which may carry a key.
    rpcUrl: publicRpcUrl(process.env) ?? '',
    tokens: [native, ...tokens].map((token) => ({ ...token, listed: true })),
    explorerTxUrl: explorer && `${explorer}/tx/`,
    vouchers: endpoint ? 'issuer' : environment.VOUCHER_ISSUER_KEY ? 'demo' : 'none',
    gates,
    wallets: {
      walletConnect: environment.WALLETCONNECT_PROJECT_ID ?? null,
      hasBaseAccount: environment.BASE_ACCOUNT === 'on',
      safeOrigins: environment.SAFE_ORIGINS,
    },
  }
  const listedTokens = [...tokens, native]
  const relay = readRelaySettings(environment, listedTokens)
  return { environment, chain, listedTokens, relay, voucherEndpoint: endpoint }
}

async function loadGates({ GATES_FILE }: Environment, { chainId, voucherGate }: Deployment): Promise<Gates> {
  const bytes = GATES_FILE ? await readFile(GATES_FILE).catch(unreadable) : null
  return readGates(bytes, { chainId, voucherGate })
}

function unreadable(cause: unknown): never {
  throw new EnvironmentError('GATES_FILE cannot be read. Check its path and that this process may read it.', { cause })
}

async function loadDeployment(chainId: number): Promise<Deployment> {
  try {
    const file: { default: Deployment } = await import(`@commonweight/abi/addresses/${chainId}.json`)
    return file.default
  } catch (cause) {
    const message = `CHAIN_ID ${chainId}: the contracts are not deployed there; packages/abi/addresses has no ${chainId}.json.`
    throw new EnvironmentError(message, { cause })
  }
}
