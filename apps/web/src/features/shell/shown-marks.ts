import type { HeadNotice } from './head-notices'

/** What `Shows` has written into the page. */
type Mark = { topics: string[]; block: bigint; until: number | undefined }

function shownMarks(): Mark[] {
  return [...document.querySelectorAll<HTMLElement>('[data-shows]')].map(({ dataset }) => ({
    topics: dataset.shows?.split(' ') ?? [],
    block: BigInt(dataset.block ?? 0),
    until: dataset.until === undefined ? undefined : Number(dataset.until),
  }))
}

function touches({ touched }: HeadNotice, { topics }: Mark): boolean {
  if (touched === null) return true
  const isOf = (topic: string) => (touch: string) =>
    topic.endsWith('*') ? touch.startsWith(topic.slice(0, -1)) : touch === topic
  return topics.some((topic) => touched.some(isOf(topic)))
}

/** Whether the page shows a list, which most blocks touch. */
export function isListShown(): boolean {
  return shownMarks().some(({ topics }) => topics.some((topic) => topic.endsWith('*')))
}

/** Whether what the page shows now was touched. */
export function isTouched(notice: HeadNotice): boolean {
  return shownMarks().some((mark) => touches(notice, mark))
}

/** Whether the page was made from a block before one that touched it: it was on its way, or comes from the history. */
export function isOutdated(notices: readonly HeadNotice[]): boolean {
  return shownMarks().some((mark) =>
    notices.some((notice) => BigInt(notice.blockNumber) > mark.block && touches(notice, mark)),
  )
}

/** Whether a time has come at which the page may read differently. `now`: Unix seconds. */
export function isTime(now: number): boolean {
  return shownMarks().some(({ until }) => until !== undefined && now >= until)
}
