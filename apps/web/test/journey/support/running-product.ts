import { readFileSync } from 'node:fs'
import type { Deployment } from '@commonweight/abi/deployment'
import { type Client, createClient, http, type PublicActions, publicActions, type TestActions, testActions } from 'viem'

/** The product under test, which somebody else started. */
export type RunningProduct = {
  origin: string
  rpcUrl: string
  deployment: Deployment
  client: Client & PublicActions & TestActions
}

/** @throws Error that names what is missing. */
export function runningProduct(): RunningProduct {
  const origin = required('WEB_ORIGIN')
  const rpcUrl = required('RPC_URL')
  const file = new URL('../../../../../packages/abi/addresses/31337.json', import.meta.url)
  const client = createClient({ transport: http(rpcUrl), cacheTime: 0 })
    .extend(publicActions)
    .extend(testActions({ mode: 'anvil' })) as RunningProduct['client']
  return { origin, rpcUrl, deployment: JSON.parse(readFileSync(file, 'utf8')), client }
}

function required(name: string): string {
  const value = process.env[name]
  if (value) return value
  throw new Error(`${name} is not set. The journey runs on a running product: use "npm test -- --only=journey".`)
}
