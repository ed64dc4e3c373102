import { Readable } from 'node:stream'

/** Results in the order of `items`, of which at most `width` run at a time. */
export function sideBySide<Item, Result>(
  width: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  return Readable.from(items).map(work, { concurrency: width }).toArray()
}
