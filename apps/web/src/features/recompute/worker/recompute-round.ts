import type { Deployment } from '@commonweight/abi/deployment'
import { canonicalBytes, canonicalDocument } from '@commonweight/domain/canonical'
import type { RoundConfiguration } from '@commonweight/domain/documents/round-configuration'
import type { RoundInputs } from '@commonweight/domain/documents/round-inputs'
import type { Hex } from '@commonweight/domain/hex'
import { compareChain } from '@commonweight/recompute/compare-chain'
import { compareComputed } from '@commonweight/recompute/compare-computed'
import { postedInputs } from '@commonweight/recompute/posted-inputs'
import { type ChainState, readChainState, StateUnavailableError } from '@commonweight/recompute/read-chain-state'
import type { RecomputeReport } from '@commonweight/recompute/recompute-report'
import { getPostedResult } from '@commonweight/sdk/read/get-posted-result'
import { getRoundEvents } from '@commonweight/sdk/read/get-round-events'
import { roundInputsAt } from '@commonweight/sdk/read/round-inputs-at'
import type { Client } from 'viem'
import { getBlock, getChainId } from 'viem/actions'
import { type RecomputeFile, type RecomputeFiles, readRecomputeFiles } from './read-recompute-files'
import { RecomputeFailure } from './recompute-failure'

/** How far it is. The transport reports how far the reading of logs is. */
export type RecomputeProgress = { step: 'events' } | { step: 'state'; done: number; all: number } | { step: 'compute' }

/** @property files The visitor's own; none: the round's events are read from the chain. */
export type RecomputeParameters = {
  client: Client
  deployment: Deployment
  round: number
  files: readonly RecomputeFile[]
  /** Looks a configuration up that is neither given nor one of the defaults. */
  publishedConfiguration: (digest: Hex) => Promise<RoundConfiguration | null>
  onProgress: (progress: RecomputeProgress) => void
}

/**
 * Computes a round again, from its events or from files, and compares it with what the contracts say at the newest
 * block. From files, a round with a posted result is compared with that result alone: its inputs may be older than the
 * newest block. Of other rounds no digest is on the chain, so the file's figures are compared with the contracts'.
 * @throws RecomputeFailure; RoundEventsError or LogsUnavailableError as `getRoundEvents`.
 */
export async function recomputeRound(parameters: RecomputeParameters): Promise<RecomputeReport> {
  const { client, deployment, round, files, publishedConfiguration, onProgress } = parameters
  const given = files.length === 0 ? null : await readRecomputeFiles(files)
  if (given) checkSubject(given.inputs, parameters)
  const head = await readHead(client, deployment)
  onProgress({ step: 'events' })
  const posted = await getPostedResult(client, { deployment, round, block: head.block })
  if (given && posted && given.inputsDigest !== posted.inputs) {
    throw new RecomputeFailure('digest-mismatch', `${given.inputsDigest} ≠ ${posted.inputs}`)
  }
  const events = given ? null : await getRoundEvents(client, { deployment, round, block: head.block })
  const inputs = events ? roundInputsAt(deployment, events) : (given as RecomputeFiles).inputs
  const state = await readState(parameters, head.block, inputs)
  onProgress({ step: 'compute' })
  const subject = { inputs, state, configuration: given?.configuration ?? null, publishedConfiguration }
  const computed = posted
    ? await compareComputed({
        ...subject,
        posted,
        inputs: events ? (await postedInputs({ deployment, events, posted })).inputs : inputs,
      })
    : null
  const bytes = canonicalBytes(inputs)
  const { digest } = await canonicalDocument(inputs)
  return { ...head, inputs: { digest, bytes }, chain: given && posted ? null : compareChain(inputs, state), computed }
}

/** The newest block of the right chain. */
async function readHead(client: Client, deployment: Deployment): Promise<{ block: bigint; time: number }> {
  try {
    const [chainId, { number, timestamp }] = await Promise.all([getChainId(client), getBlock(client)])
    if (chainId !== deployment.chainId) throw new RecomputeFailure('wrong-chain', `${chainId}`)
    return { block: number, time: Number(timestamp) }
  } catch (cause) {
    if (cause instanceof RecomputeFailure) throw cause
    throw new RecomputeFailure('unreachable', '', cause)
  }
}

function checkSubject(inputs: RoundInputs, { deployment, round }: RecomputeParameters): void {
  const isSame =
    inputs.round === round &&
    inputs.chainId === deployment.chainId &&
    inputs.matchingRounds === deployment.matchingRounds.toLowerCase()
  if (!isSame) throw new RecomputeFailure('other-round', `${inputs.round}, ${inputs.chainId}`)
}

async function readState(
  { client, deployment, round, onProgress }: RecomputeParameters,
  block: bigint,
  inputs: RoundInputs,
): Promise<ChainState> {
  try {
    return await readChainState({
      client,
      deployment,
      round,
      block,
      campaigns: inputs.campaigns.map(({ campaign }) => campaign),
      onProgress: (done, all) => onProgress({ step: 'state', done, all }),
    })
  } catch (cause) {
    if (cause instanceof StateUnavailableError) throw new RecomputeFailure('no-state', `${block}`, cause)
    throw cause
  }
}
