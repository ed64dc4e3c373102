'use client'
import type { Hex } from '@commonweight/domain/hex'
import type { RoundView } from '@commonweight/domain/views/round'
import { useEffect, useState } from 'react'
import { awaitsMatch, type RecomputePanelProps } from './recompute-panel-props'

type Entries = RecomputePanelProps['entries']
type Answer = Pick<RoundView, 'entries' | 'next'>

/**
 * What the page knows about these campaigns of a round; the rest is requested from the site, a page at a time. Titles
 * are for show: without them campaigns are named by their ids.
 */
export function useEntries({ entries, round }: RecomputePanelProps, campaigns: readonly Hex[]): Entries {
  const [found, setFound] = useState<Entries>([])
  const known = new Set(entries.map(({ campaign }) => campaign))
  const isWhole = campaigns.every((campaign) => known.has(campaign))
  useEffect(() => {
    if (isWhole) return
    const ending = new AbortController()
    const add = (more: Entries) => setFound((before) => [...before, ...more])
    // A failed request leaves the ids.
    readEntries(round.id, ending.signal, add).catch(() => undefined)
    return () => ending.abort()
  }, [isWhole, round.id])
  return [...entries, ...found]
}

async function readEntries(round: number, signal: AbortSignal, add: (more: Entries) => void): Promise<void> {
  let after: string | null = ''
  while (after !== null) {
    const parameters = new URLSearchParams({ scope: 'all', limit: '100', ...(after ? { after } : {}) })
    const response: Response = await fetch(`/api/rounds/${round}?${parameters}`, { signal })
    if (!response.ok) return
    const { entries, next }: Answer = await response.json()
    add(entries.map((entry) => ({ campaign: entry.campaign, title: entry.title, awaitsMatch: awaitsMatch(entry) })))
    // Members come first; applicants have no part in the result.
    after = entries.at(-1)?.standing === 'applied' ? null : next
  }
}
