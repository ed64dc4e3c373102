import { recomputeProblems } from '../words/recompute-problems'
import type { RecomputeProblem } from './recompute-failure'
import type { FromWorker, RecomputeRequest, ToWorker } from './recompute-protocol'

/** What the page shows of a recomputation; a failure is a sentence. */
export type RecomputeMessage = Extract<FromWorker, { type: 'progress' | 'report' }> | { type: 'failure'; text: string }

/** A call that the worker wants to be passed on to a wallet. */
export type WalletRequest = (call: { method: string; params: unknown }) => Promise<unknown>

export type RunRecomputeParameters = {
  request: RecomputeRequest
  /** Used if the request names no node. */
  wallet: WalletRequest | null
  /** Called with progress, and once with the report or a failure. */
  onMessage: (message: RecomputeMessage) => void
}

/**
 * Starts the worker, which is downloaded now.
 * @returns Ends the worker.
 */
export function runRecompute({ request, wallet, onMessage }: RunRecomputeParameters): () => void {
  const worker = new Worker(new URL('./recompute-worker.ts', import.meta.url), { type: 'module' })
  const send = (message: ToWorker): void => worker.postMessage(message)
  const end = (): void => worker.terminate()
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'call') {
      void answer(data, wallet).then(send)
      return
    }
    if (data.type !== 'progress') end()
    onMessage(data.type === 'failure' ? failure(data.problem, data.detail) : data)
  })
  worker.addEventListener('error', ({ message }) => {
    end()
    onMessage(failure('unexpected', message || 'The worker could not be loaded.'))
  })
  send({ type: 'begin', request })
  return end
}

function failure(problem: RecomputeProblem, detail: string): RecomputeMessage {
  return { type: 'failure', text: `${recomputeProblems[problem]} ${detail}`.trim() }
}

async function answer(
  { call, method, params }: Extract<FromWorker, { type: 'call' }>,
  wallet: WalletRequest | null,
): Promise<ToWorker> {
  try {
    if (wallet === null) throw new Error('There is no wallet to ask.')
    return { type: 'answer', call, result: await wallet({ method, params }) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const code = typeof error === 'object' && error !== null && 'code' in error ? Number(error.code) : undefined
    return { type: 'refusal', call, message, code }
  }
}
