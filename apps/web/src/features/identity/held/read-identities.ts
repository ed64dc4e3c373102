import type { Hex } from '@commonweight/domain/hex'
import { getIdentity, type Identity } from '@commonweight/sdk/read/get-identity'
import { getBlock } from 'viem/actions'
import type { SiteChain } from '../../../site-chain'
import { loadRuntime } from '../../../transactions/load-runtime'

/** @property now The chain's time, Unix seconds. @property each By the site's gates, in their order; null: no answer. */
export type Identities = { account: Hex; now: number; each: (Identity | null)[] }

/** Reads by what an account is verified at each of the site's gates. */
export async function readIdentities(chain: SiteChain, account: Hex): Promise<Identities> {
  const { client } = await loadRuntime(chain)
  const { timestamp } = await getBlock(client)
  const each = chain.gates.map(({ address: gate, kind }) =>
    getIdentity(client, { gate, kind, account }).catch(() => null),
  )
  return { account, now: Number(timestamp), each: await Promise.all(each) }
}
