import { checkClaims, PageCheckError, type PageReport } from '@commonweight/recompute/page-check/check-claims'
import type { Claim } from '@commonweight/recompute/page-check/claim'
import { createClient, custom, http } from 'viem'
import { explainLazily } from '../../transactions/errors/explain-lazily'
import { loadRuntime } from '../../transactions/load-runtime'
import type { CheckChainProps } from './check-chain-props'
import { checkChain as words } from './words/check-chain'

export type Through = 'site' | 'wallet'

/** `done` and `all` count figures' sources, while they are read. */
export type CheckState =
  | { status: 'running'; done: number; all: number }
  | { status: 'done'; report: PageReport; through: Through }
  | { status: 'failed'; text: string }

type RunCheckParameters = CheckChainProps & { through: Through; onProgress: (done: number, all: number) => void }

/** Reads the page's figures again and compares them. Never throws: a failure is a sentence. */
export async function runCheck(parameters: RunCheckParameters): Promise<CheckState> {
  const { chain, block, packed, through, onProgress } = parameters
  try {
    const client = createClient({ transport: through === 'wallet' ? await walletNode(chain) : siteNode(chain) })
    const claims = await unpack(packed)
    const subject = { client, deployment: chain.deployment, claims, block: BigInt(block), onProgress }
    return { status: 'done', report: await checkClaims(subject), through }
  } catch (error) {
    const text = error instanceof PageCheckError ? words.problems[error.reason] : await explainLazily(error)
    return { status: 'failed', text }
  }
}

async function unpack(packed: string): Promise<Claim[]> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0))
  const json = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Response(json).json()
}

function siteNode({ rpcUrl }: CheckChainProps['chain']) {
  return http(rpcUrl, { batch: true, timeout: 30_000 })
}

async function walletNode(chain: CheckChainProps['chain']) {
  const runtime = await loadRuntime(chain)
  if (!(await runtime.connect())) throw new Error(words.problems['no-wallet'])
  return custom({ request: ({ method, params }) => runtime.askWallet({ method, params }) })
}
