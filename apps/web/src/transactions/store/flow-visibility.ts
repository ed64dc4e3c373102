let dismissed: ReadonlySet<string> = new Set()
const listeners = new Set<() => void>()

/** Flows that the visitor hid on this page; they stay in the browser's history. */
export function dismissedFlows(): ReadonlySet<string> {
  return dismissed
}

export function subscribeToDismissed(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function dismissFlow(id: string): void {
  dismissed = new Set([...dismissed, id])
  for (const listener of listeners) listener()
}

/** Shows a hidden flow again. */
export function showFlow(id: string): void {
  dismissed = new Set([...dismissed].filter((other) => other !== id))
  for (const listener of listeners) listener()
}
