import type { Page } from '@commonweight/domain/views/query'

/** Everything that a list has, read page by page as a visitor does who follows each link to the next. */
export async function allPages<T>(
  list: (query: { limit: number; after?: string }) => Promise<Page<T>>,
  limit = 2,
): Promise<T[]> {
  const items: T[] = []
  let after: string | undefined
  do {
    const page = await list({ limit, ...(after ? { after } : {}) })
    items.push(...page.items)
    after = page.next ?? undefined
  } while (after)
  return items
}
