import { RelayQueue } from '@commonweight/read-models/relay/relay-queue'
import { sharedDb } from '@commonweight/read-models/shared-db'
import type { Config } from '../config'
import { Relayer } from './relayer'

/** Next bundles each route apart; the process has one relayer. */
const holder = globalThis as typeof globalThis & { commonweightRelayer?: Relayer }

/** This process's relayer; null if the site pays no network fees for others. */
export function siteRelayer(): Relayer | null {
  return holder.commonweightRelayer ?? null
}

/**
 * Starts the relayer, if the site has one, and returns it.
 * @param explain A sentence for what a contract threw.
 */
export function startRelayer(config: Config, explain: (error: unknown) => string): Relayer | null {
  const { relay, chain, environment, listedTokens } = config
  if (!relay || holder.commonweightRelayer) return null
  holder.commonweightRelayer = new Relayer({
    settings: relay,
    deployment: chain.deployment,
    tokens: listedTokens,
    rpcUrl: environment.RPC_URL,
    queue: new RelayQueue(sharedDb()),
    explain,
  })
  holder.commonweightRelayer.sender.start()
  return holder.commonweightRelayer
}
