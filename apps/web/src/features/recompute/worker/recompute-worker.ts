import { cidOfDigest, digestOf } from '@commonweight/domain/canonical'
import { parseRoundConfiguration, type RoundConfiguration } from '@commonweight/domain/documents/round-configuration'
import type { Hex } from '@commonweight/domain/hex'
import { RoundEventsError } from '@commonweight/sdk/read/get-round-events'
import { LogsUnavailableError } from '@commonweight/sdk/read/read-in-ranges'
import { createClient, custom, http } from 'viem'
import { observedTransport } from './observed-transport'
import { PageCalls } from './page-calls'
import { RecomputeFailure } from './recompute-failure'
import type { FromWorker, RecomputeRequest, ToWorker } from './recompute-protocol'
import { recomputeRound } from './recompute-round'

const calls = new PageCalls(post)

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'begin') void begin(data.request)
  else if (data.type === 'answer') calls.answer(data.call, data.result)
  else calls.refuse(data.call, data.message, data.code)
})

async function begin({ deployment, round, rpcUrl, files }: RecomputeRequest): Promise<void> {
  const node = rpcUrl === null ? custom({ request: calls.request }) : http(rpcUrl, { batch: true, timeout: 30_000 })
  const transport = observedTransport(node, (range) => post({ type: 'progress', progress: { step: 'logs', ...range } }))
  const onProgress = (progress: Extract<FromWorker, { type: 'progress' }>['progress']) =>
    post({ type: 'progress', progress })
  try {
    const client = createClient({ transport })
    const publishedConfiguration = (digest: Hex) => loadConfiguration(self.location.origin, digest)
    const subject = { client, deployment, round, files, publishedConfiguration, onProgress }
    post({ type: 'report', report: await recomputeRound(subject) })
  } catch (error) {
    post(failureOf(error))
  }
}

function failureOf(error: unknown): FromWorker {
  if (error instanceof RecomputeFailure) return { type: 'failure', problem: error.problem, detail: error.detail }
  if (error instanceof RoundEventsError || error instanceof LogsUnavailableError) {
    return { type: 'failure', problem: 'events', detail: error.shortMessage }
  }
  return { type: 'failure', problem: 'unexpected', detail: error instanceof Error ? error.message : String(error) }
}

function post(message: FromWorker): void {
  self.postMessage(message)
}

/** The configuration of a digest from a document store, its bytes compared with the digest; null if it is not there. */
async function loadConfiguration(origin: string, digest: Hex): Promise<RoundConfiguration | null> {
  const response = await fetch(`${origin}/ipfs/${cidOfDigest(digest)}`)
  if (!response.ok) return null
  const bytes = new Uint8Array(await response.arrayBuffer())
  if ((await digestOf(bytes)) !== digest) return null
  try {
    return parseRoundConfiguration(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    // Anybody may post any digest; what is not a configuration counts as absent.
    return null
  }
}
