import type { Deployment } from '@commonweight/abi/deployment'
import { NATIVE_TOKEN } from '@commonweight/sdk/native-token'
import type { ChainProps } from '../islands/props/chain-props'
import { chainFacts } from './chains'
import { type Environment, EnvironmentError, parseEnvironment } from './environment'

/** What the server runs with; `chain` is what the browser may know of it. */
export type Config = { environment: Environment; chain: ChainProps }

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
  const deployment = await deploymentOn(environment.CHAIN_ID)
  const { name, nativeSymbol, explorer } = chainFacts(environment.CHAIN_ID)
  const native = { address: NATIVE_TOKEN, symbol: nativeSymbol, decimals: 18 }
  const chain: ChainProps = {
    deployment,
    chainName: name,
    rpcUrl: environment.RPC_URL,
    tokens: [native, ...deployment.tokens.map(({ address, symbol, decimals }) => ({ address, symbol, decimals }))],
    explorerTxUrl: explorer && `${explorer}/tx/`,
    issuesVouchers: environment.VOUCHER_ISSUER_KEY !== undefined,
  }
  return { environment, chain }
}

async function deploymentOn(chainId: number): Promise<Deployment> {
  try {
    const file: { default: Deployment } = await import(`@commonweight/abi/addresses/${chainId}.json`)
    return file.default
  } catch (cause) {
    const message = `CHAIN_ID ${chainId}: the contracts are not deployed there; packages/abi/addresses has no ${chainId}.json.`
    throw new EnvironmentError(message, { cause })
  }
}
