'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { countText } from '../../format/number'
import { followHead, type HeadNotice } from './head-notices'
import { isListShown, isOutdated, isTime, isTouched } from './shown-marks'

/** The block that the page shows. */
type LiveRefreshProps = { /** Block number that the page was made from. */ renderedBlock: bigint }

const MIN_MS = 2_000
/** Open pages ask at random times within this: of one subject, and of lists, which many look at and most blocks touch. */
const SPREAD_MS = 700
const LIST_SPREAD_MS = 8_000
const CLOCK_MS = 2_000
const MIN_CLOCK_MS = 60_000
const MAX_NOTICES = 200

/**
 * Makes the page again when a block has touched what it shows (`Shows`) or one of its times has come, while it is
 * visible. Other blocks change only the number in the footer.
 */
export function LiveRefresh({ renderedBlock }: LiveRefreshProps) {
  const router = useRouter()
  const first = useRef(String(renderedBlock))
  useEffect(() => {
    const notices: HeadNotice[] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    let lastAtMs = 0
    let isDue = false
    const refreshSoon = (): void => {
      if (timer || document.hidden || !isDue) return
      const spread = isListShown() ? LIST_SPREAD_MS : SPREAD_MS
      timer = setTimeout(
        () => {
          timer = undefined
          isDue = false
          lastAtMs = Date.now()
          router.refresh()
        },
        Math.max(0, lastAtMs + MIN_MS - Date.now()) + Math.random() * spread,
      )
    }
    const stop = followHead(first.current, (notice) => {
      // After a rollback the blocks above are gone.
      while (BigInt(notices.at(-1)?.blockNumber ?? 0) > BigInt(notice.blockNumber)) notices.pop()
      notices.push(notice)
      if (notices.length > MAX_NOTICES) notices.shift()
      const place = document.querySelector('[data-head-block]')
      // The footer's number is text that no render reads back.
      if (place) place.textContent = countText(BigInt(notice.blockNumber))
      // The chain's time may be ahead of the clock's.
      isDue ||= isTouched(notice) || isTime(notice.time)
      refreshSoon()
    })
    const look = (): void => {
      // A page may have come that was made before a notice. A clock that is ahead of the site's waits for it.
      const since = Date.now() - lastAtMs
      isDue ||= (since > CLOCK_MS && isOutdated(notices)) || (since > MIN_CLOCK_MS && isTime(Date.now() / 1_000))
      refreshSoon()
    }
    const clock = setInterval(look, CLOCK_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      clearInterval(clock)
      stop()
      document.removeEventListener('visibilitychange', look)
    }
  }, [router])
  return null
}
