import { SeedError } from './seed-error'

/** @property webOrigin Without a slash at the end. */
export type Environment = { rpcUrl: string; webOrigin: string }

/** Reads RPC_URL and WEB_ORIGIN, with local defaults. @throws SeedError for a value that is not a web address. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  return {
    rpcUrl: webAddress('RPC_URL', variables.RPC_URL ?? 'http://127.0.0.1:8545'),
    webOrigin: new URL(webAddress('WEB_ORIGIN', variables.WEB_ORIGIN ?? 'http://127.0.0.1:3000')).origin,
  }
}

function webAddress(name: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return value
  throw new SeedError(`${name} must be an address like http://127.0.0.1:8545; it is "${value}".`)
}
