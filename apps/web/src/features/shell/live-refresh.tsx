'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { countText } from '../../format/number'
import { followHead, type HeadNotice } from './head-notices'

/** The block that the page shows. */
type LiveRefreshProps = { /** Block number that the page was made from. */ renderedBlock: bigint }

const MIN_MS = 2_000
/** Open pages ask at random times within this: of one subject, and of lists, which many look at and most blocks touch. */
const SPREAD_MS = 700
const LIST_SPREAD_MS = 8_000
const CLOCK_MS = 5_000
const MIN_CLOCK_MS = 60_000

/**
 * Makes the page again when a block has touched what it shows (`Shows`) or one of its times has come, while it is
 * visible. Other blocks change only the number in the footer.
 */
export function LiveRefresh({ renderedBlock }: LiveRefreshProps) {
  const router = useRouter()
  const first = useRef(renderedBlock)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let lastAtMs = 0
    let isDue = false
    const refreshSoon = (): void => {
      if (timer || document.hidden || !isDue) return
      const spread = shownTopics().some((topic) => topic.endsWith('*')) ? LIST_SPREAD_MS : SPREAD_MS
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
      showBlock(notice.blockNumber)
      if (!isTouched(notice)) return
      isDue = true
      refreshSoon()
    })
    const clock = setInterval(() => {
      // A clock that is ahead of the site's waits for it.
      if (!isTime() || Date.now() - lastAtMs < MIN_CLOCK_MS) return
      isDue = true
      refreshSoon()
    }, CLOCK_MS)
    document.addEventListener('visibilitychange', refreshSoon)
    return () => {
      clearTimeout(timer)
      clearInterval(clock)
      stop()
      document.removeEventListener('visibilitychange', refreshSoon)
    }
  }, [router])
  return null
}

function shownTopics(): string[] {
  const marks = document.querySelectorAll<HTMLElement>('[data-shows]')
  return [...marks].flatMap(({ dataset }) => dataset.shows?.split(' ') ?? [])
}

/** Whether a time has come at which the page may read differently. */
function isTime(): boolean {
  const marks = document.querySelectorAll<HTMLElement>('[data-until]')
  return [...marks].some(({ dataset }) => Date.now() > Number(dataset.until) * 1_000)
}

function isTouched({ touched }: HeadNotice): boolean {
  const topics = shownTopics()
  if (touched === null) return topics.length > 0
  const isOf = (topic: string) => (touch: string) =>
    topic.endsWith('*') ? touch.startsWith(topic.slice(0, -1)) : touch === topic
  return topics.some((topic) => touched.some(isOf(topic)))
}

/** The footer's number is text that no render reads back. */
function showBlock(blockNumber: string): void {
  const place = document.querySelector('[data-head-block]')
  if (place) place.textContent = countText(BigInt(blockNumber))
}
