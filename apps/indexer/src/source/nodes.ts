import { setTimeout as delay } from 'node:timers/promises'
import type { ChainSource } from './chain-source'
import { ViewReader } from './view-reader'

export type Nodes = {
  /** The node that is read from now. */
  source: ChainSource
  /** Which node that is, from 1. */
  current(): number
  /** Views of the nodes that are believed, first those of the one that is read from. */
  readers(): ViewReader[]
  /** The node that is read from contradicted itself: the others are believed rather than it, for a while. */
  distrust(): void
  /** Goes on to another node of the same chain. @returns Which, from 1, of how many; null: there is no other. */
  switchNode(): Promise<string | null>
}

const DISTRUST_MS = 600_000
/** How long it is waited for that a node says which chain it is of. */
const PATIENCE_MS = 2_000

/** Nodes of one chain, of which one is read from at a time. */
export function chainNodes(sources: readonly ChainSource[], chainId: number): Nodes {
  const nodes = sources.map((source) => ({ source, reader: new ViewReader(source), distrustedUntil: 0 }))
  const [first] = nodes
  if (!first) throw new Error('At least one node is needed.')
  let current = first
  const isBelieved = ({ distrustedUntil }: typeof first) => distrustedUntil < Date.now()
  return {
    source: new Proxy(first.source, { get: (_, name) => Reflect.get(current.source, name) }),
    current: () => nodes.indexOf(current) + 1,
    readers() {
      const others = nodes.filter((node) => node !== current && isBelieved(node))
      return (isBelieved(current) || others.length === 0 ? [current, ...others] : others).map(({ reader }) => reader)
    },
    distrust() {
      if (nodes.length > 1) current.distrustedUntil = Date.now() + DISTRUST_MS
    },
    async switchNode() {
      const at = nodes.indexOf(current)
      const others = [...nodes.slice(at + 1), ...nodes.slice(0, at)].sort(
        (a, b) => Number(isBelieved(b)) - Number(isBelieved(a)),
      )
      for (const node of others) {
        if ((await readChainIdPatiently(node.source)) !== chainId) continue
        current = node
        // Should it be distrusted, none of those that are believed answered.
        node.distrustedUntil = 0
        return `${nodes.indexOf(node) + 1} of ${nodes.length}`
      }
      current.distrustedUntil = 0
      return null
    },
  }
}

/** undefined: it does not tell. */
async function readChainIdPatiently(source: ChainSource): Promise<number | undefined> {
  const waiting = new AbortController()
  const silence = delay(PATIENCE_MS, undefined, { signal: waiting.signal })
  const told = source.readChainId().catch(() => undefined)
  try {
    return await Promise.race([told, silence])
  } finally {
    waiting.abort()
  }
}
