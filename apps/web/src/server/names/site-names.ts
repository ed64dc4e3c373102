import type { Hex } from '@commonweight/domain/hex'
import type { NameBook } from './name-book'

/** On globalThis, because Next.js loads a module more than once. Without a book the site shows no names. */
const holder = globalThis as typeof globalThis & { commonweightNames?: NameBook | undefined }

export function keepNames(book: NameBook | undefined): void {
  holder.commonweightNames = book
}

/** The account's name by ENS, if this site has a node to read names from and knows it already. Never waits. */
export function siteNameOf(account: Hex): string | null {
  return holder.commonweightNames?.nameOf(account) ?? null
}
