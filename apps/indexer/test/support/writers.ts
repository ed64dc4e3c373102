import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Deployment } from '@commonweight/abi/deployment'
import { cidOfDigest, digestOf } from '@commonweight/domain/canonical'
import { prepareDonate } from '@commonweight/sdk/prepare/donations/donate'
import type { Address, Hex } from 'viem'
import type { LocalChain } from './local-chain'
import { ZERO_ADDRESS } from './local-chain'

/** What went through so far, documents by CID; what was refused or lost its answer does not count. */
type Written = { donations: number; documents: Set<string> }

export type Writers = { written: Written; stop(): Promise<void> }

type WritersParameters = {
  chain: Pick<LocalChain, 'send'>
  deployment: Deployment
  webOrigin: string
  donors: readonly Address[]
  campaigns: readonly Hex[]
}

const PAUSE_MS = 50
const TIMEOUT_MS = 5_000

/** Gives and stores documents without end, whatever becomes of the programs that take them. */
export function startWriters(parameters: WritersParameters): Writers {
  const written: Written = { donations: 0, documents: new Set() }
  const stopping = new AbortController()
  const loop = async (write: (turn: number) => Promise<void>) => {
    for (let turn = 0; !stopping.signal.aborted; turn++) {
      // The program may be away, or end in the middle: then nobody said that it was written.
      await write(turn).catch(() => undefined)
      await delay(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const loops = [
    loop((turn) => giveOnce(parameters, written, turn)),
    loop((turn) => giveOnce(parameters, written, turn + 1)),
    loop((turn) => storeOnce(parameters, written, turn)),
    loop((turn) => storeOnce(parameters, written, turn)),
  ]
  return {
    written,
    async stop() {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

async function giveOnce({ chain, deployment, donors, campaigns }: WritersParameters, written: Written, turn: number) {
  const from = donors[turn % donors.length] as Address
  const campaign = campaigns[turn % campaigns.length] as Hex
  const amount = 10n ** 12n + BigInt(turn)
  await chain.send(from, prepareDonate({ deployment, campaign, amount, token: ZERO_ADDRESS }))
  written.donations += 1
}

async function storeOnce({ webOrigin }: WritersParameters, written: Written, turn: number): Promise<void> {
  const bytes = new TextEncoder().encode(`A document of a test: ${randomBytes(20_000).toString('base64')}`)
  const cid = cidOfDigest(await digestOf(bytes))
  const response = await fetch(`${webOrigin}/ipfs/${cid}`, {
    method: 'PUT',
    body: bytes,
    // As from many people: each may store only a few in a second.
    headers: { 'x-forwarded-for': `10.0.${turn % 200}.1` },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  await response.body?.cancel()
  if (response.ok) written.documents.add(cid)
}
