/** What a render says about itself besides its bytes. */
export type RenderNotes = {
  /** A component threw. Status 200 may have been sent by then. */
  hasFailed: boolean
  /** Unix seconds at which what it shows changes without a block; undefined: nothing does. */
  changesAt: number | undefined
}

/** On globalThis, because Next bundles the server's code apart from the front. */
const holder = globalThis as typeof globalThis & { commonweightRenders?: Map<string, RenderNotes> }

/** Notes that nobody took stay here until there are that many more. */
const MAX_NOTES = 1_000

/** The request header by which the front names a render. */
export const RENDER_HEADER = 'x-commonweight-render'

function notesOf(id: string): RenderNotes {
  holder.commonweightRenders ??= new Map()
  const notes = holder.commonweightRenders
  const known = notes.get(id) ?? { hasFailed: false, changesAt: undefined }
  notes.set(id, known)
  const [oldest] = notes.keys()
  if (notes.size > MAX_NOTES && oldest !== undefined) notes.delete(oldest)
  return known
}

export function noteFailedRender(id: string): void {
  notesOf(id).hasFailed = true
}

/** Of several times the earliest counts. */
export function noteChange(id: string, changesAt: number): void {
  const notes = notesOf(id)
  notes.changesAt = Math.min(changesAt, notes.changesAt ?? changesAt)
}

/** The notes of a render that has ended; asked once. */
export function takeRenderNotes(id: string): RenderNotes {
  const notes = notesOf(id)
  holder.commonweightRenders?.delete(id)
  return notes
}
