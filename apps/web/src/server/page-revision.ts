/** On globalThis, because Next bundles the server's code apart from the front. */
const holder = globalThis as typeof globalThis & { commonweightPageRevision?: number }

/** Changes with what pages show besides blocks. */
export function pageRevision(): number {
  return holder.commonweightPageRevision ?? 0
}

/** Pages that were made before are out of date: the curation file has changed, or the notice about freshness. */
export function outdatePages(): void {
  holder.commonweightPageRevision = pageRevision() + 1
}
