import { loadRuntime } from '../../transactions/load-runtime'
import type { Recomputation, RecomputeChoice } from './recomputation'
import type { RecomputePanelProps } from './recompute-panel-props'
import { run as words } from './words/run'
import { type RecomputeMessage, runRecompute } from './worker/run-recompute'

export type StartRecomputeParameters = RecomputeChoice &
  Pick<RecomputePanelProps, 'chain' | 'round'> & {
    /** Whether nobody has cancelled it or begun another meanwhile. */
    isWanted: () => boolean
    show: (state: Recomputation) => void
  }

/**
 * Reads files, connects the wallet if the visitor chose it, and starts the worker.
 * @returns Ends the worker; null if it was not started.
 */
export async function startRecompute(parameters: StartRecomputeParameters): Promise<(() => void) | null> {
  const { chain, round, through, files, isWanted, show } = parameters
  const wallet = through === 'wallet' ? await connectWallet(chain) : null
  const read = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await readBytes(file) })))
  if (!isWanted()) return null
  const { deployment, rpcUrl } = chain
  const request = { deployment, round: round.id, rpcUrl: wallet ? null : rpcUrl, files: read }
  return runRecompute({ request, wallet, onMessage: (message) => show(stateAfter(message)) })
}

async function connectWallet(chain: RecomputePanelProps['chain']) {
  const runtime = await loadRuntime(chain)
  if (!(await runtime.connect())) throw new Error(words.noWallet)
  return runtime.askWallet
}

async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer())
}

function stateAfter(message: RecomputeMessage): Recomputation {
  if (message.type === 'report') return { status: 'done', report: message.report }
  if (message.type === 'failure') return { status: 'failed', text: message.text }
  const { progress } = message
  if (progress.step === 'state') {
    return { status: 'running', step: 'state', detail: words.ofAll(`${progress.done}`, `${progress.all}`) }
  }
  if (progress.step === 'logs') {
    return { status: 'running', step: 'events', detail: words.blocks(`${progress.from}`, `${progress.to}`) }
  }
  return { status: 'running', step: progress.step, detail: '' }
}
