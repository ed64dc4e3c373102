import type { Page } from '@commonweight/domain/views/query'

/** All items of a keyset-paged list, page after page. @param read Reads the page after a cursor. */
export async function* pageByPage<item>(
  read: (after: string | undefined) => Promise<Page<item>>,
): AsyncGenerator<readonly item[]> {
  let after: string | undefined
  do {
    const { items, next } = await read(after)
    yield items
    after = next ?? undefined
  } while (after !== undefined)
}
