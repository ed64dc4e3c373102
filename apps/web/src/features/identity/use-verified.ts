'use client'
import { useSyncExternalStore } from 'react'

let changes = 0
const listeners = new Set<() => void>()

/** Says that the account's weight at a gate has changed without a transaction of this site. */
export function announceVerified(): void {
  changes += 1
  for (const listen of listeners) listen()
}

/** A number that changes when a weight may have changed without a transaction of this site. */
export function useVerified(): number {
  return useSyncExternalStore(subscribe, read, readNone)
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

const read = () => changes
const readNone = () => 0
