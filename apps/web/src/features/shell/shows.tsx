import { headers } from 'next/headers'
import { readHead } from '../../server/freshness/read-head'
import { noteChange, RENDER_HEADER } from '../../server/render-notes'

/** Names, as the event stream has them, of what a page may show. */
export const topics = {
  campaign: (id: string) => `campaign:${id}`,
  round: (id: number) => `round:${id}`,
  account: (address: string) => `account:${address.toLowerCase()}`,
  campaigns: 'campaign:*',
  rounds: 'round:*',
} as const

type ShowsProps = {
  of: readonly string[]
  /** Unix seconds at which states on the page may change without a block. */
  times?: readonly number[]
  /** The time that the page was made for, Unix seconds. */
  now?: number
}

/**
 * Names what the page around it shows, so that a page is made again only when a block has touched that, or one of the
 * times has come. Without it an open page stays as it is.
 */
export async function Shows({ of, times = [], now = 0 }: ShowsProps) {
  const next = Math.min(...times.filter((time) => time > now))
  const render = (await headers()).get(RENDER_HEADER)
  if (render !== null && Number.isFinite(next)) noteChange(render, next)
  const head = await readHead()
  const until = Number.isFinite(next) ? next : undefined
  return <span hidden data-shows={of.join(' ')} data-block={String(head?.blockNumber ?? 0)} data-until={until} />
}
