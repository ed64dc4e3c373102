'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { Flow } from '../flow'

/** Renders the page again once the flow is in the database; not if it was counted when the page came. */
export function useRefreshWhenCounted({ id, state }: Flow): void {
  const router = useRouter()
  const waiting = useRef<string | null>(null)
  useEffect(() => {
    if (state.status !== 'counted') {
      waiting.current = id
    } else if (waiting.current === id) {
      waiting.current = null
      router.refresh()
    }
  }, [id, state.status, router])
}
