import { setTimeout as delay } from 'node:timers/promises'
import type { ChainSource } from './chain-source'
import { ViewReader } from './view-reader'

export type Nodes = {
  /** The current node: the one that is read from now. */
  source: ChainSource
  /** Its number, from 1. */
  current(): number
  /** View readers of the trusted nodes, first the current one's. */
  readers(): ViewReader[]
  /** The current node contradicted itself: it is not trusted for a while, if there are others. */
  distrust(): void
  /** Switches to the next node of the same chain. @returns "2 of 3"; null: no other node answers. */
  switchNode(): Promise<string | null>
}

const DISTRUST_MS = 600_000
/** How long a node may take to answer with its chain id. */
const PATIENCE_MS = 2_000

/** Several nodes of one chain; one at a time is read from. */
export function chainNodes(sources: readonly ChainSource[], chainId: number): Nodes {
  const nodes = sources.map((source) => ({ source, reader: new ViewReader(source), distrustedUntil: 0 }))
  const [first] = nodes
  if (!first) throw new Error('At least one node is needed.')
  let current = first
  const isTrusted = ({ distrustedUntil }: typeof first) => distrustedUntil < Date.now()
  return {
    source: new Proxy(first.source, { get: (_, name) => Reflect.get(current.source, name) }),
    current: () => nodes.indexOf(current) + 1,
    readers() {
      const others = nodes.filter((node) => node !== current && isTrusted(node))
      return (isTrusted(current) || others.length === 0 ? [current, ...others] : others).map(({ reader }) => reader)
    },
    distrust() {
      if (nodes.length > 1) current.distrustedUntil = Date.now() + DISTRUST_MS
    },
    async switchNode() {
      const at = nodes.indexOf(current)
      const others = [...nodes.slice(at + 1), ...nodes.slice(0, at)].sort(
        (a, b) => Number(isTrusted(b)) - Number(isTrusted(a)),
      )
      for (const node of others) {
        if ((await readChainIdPatiently(node.source)) !== chainId) continue
        current = node
        // A distrusted node comes last: no trusted one answered.
        node.distrustedUntil = 0
        return `${nodes.indexOf(node) + 1} of ${nodes.length}`
      }
      current.distrustedUntil = 0
      return null
    },
  }
}

/** The node's chain id; undefined if it does not answer in time. */
async function readChainIdPatiently(source: ChainSource): Promise<number | undefined> {
  const waiting = new AbortController()
  const silence = delay(PATIENCE_MS, undefined, { signal: waiting.signal })
  const answer = source.readChainId().catch(() => undefined)
  try {
    return await Promise.race([answer, silence])
  } finally {
    waiting.abort()
  }
}
