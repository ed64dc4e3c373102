'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'

/** The block that the page shows. */
type LiveRefreshProps = { /** Block number that the page was made from. */ renderedBlock: bigint }

const MIN_MS = 2_000

/**
 * Renders the page again when the database has a newer block; at most every two seconds, and only while the page is
 * visible.
 */
export function LiveRefresh({ renderedBlock }: LiveRefreshProps) {
  const router = useRouter()
  const shown = useRef(renderedBlock)
  useEffect(() => {
    shown.current = renderedBlock
  }, [renderedBlock])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let lastAtMs = 0
    let newest = 0n
    const refreshSoon = (): void => {
      if (timer || document.hidden || newest <= shown.current) return
      timer = setTimeout(
        () => {
          timer = undefined
          lastAtMs = Date.now()
          router.refresh()
        },
        Math.max(0, lastAtMs + MIN_MS - Date.now()),
      )
    }
    const source = new EventSource('/api/events')
    source.addEventListener('head', ({ data }: MessageEvent<string>) => {
      const told = blockOf(data)
      // The same block again: something else that pages show has changed, such as a token's name.
      if (told === newest) shown.current = told - 1n
      newest = told
      refreshSoon()
    })
    document.addEventListener('visibilitychange', refreshSoon)
    return () => {
      clearTimeout(timer)
      source.close()
      document.removeEventListener('visibilitychange', refreshSoon)
    }
  }, [router])
  return null
}

/** The event's data is `{"blockNumber":"123"}`. */
function blockOf(data: string): bigint {
  const { blockNumber }: { blockNumber: string } = JSON.parse(data)
  return BigInt(blockNumber)
}
