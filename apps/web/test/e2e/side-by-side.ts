import { Readable } from 'node:stream'

/** Results in the order of `items`, of which at most `width` are at work at a time. */
export function sideBySide<Item, Result>(
  width: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  return Readable.from(items).map(work, { concurrency: width }).toArray()
}
