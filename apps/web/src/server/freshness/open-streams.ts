/** On globalThis, because Next bundles the server's code apart from the front. */
const holder = globalThis as typeof globalThis & { commonweightStreams?: () => number }

/** The front says how many event streams it has open. */
export function countStreamsBy(count: () => number): void {
  holder.commonweightStreams = count
}

/** Event streams that are open now. */
export function openStreams(): number {
  return holder.commonweightStreams?.() ?? 0
}
