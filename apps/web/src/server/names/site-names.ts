import type { Hex } from '@commonweight/domain/hex'
import { type EnsNode, type NamedAccount, readEnsAccount } from './ens-reader'
import type { NameBook } from './name-book'

/** On globalThis, because Next.js loads a module more than once. Without a book the site shows no names. */
const holder = globalThis as typeof globalThis & {
  commonweightNames?: NameBook | undefined
  commonweightEns?: EnsNode | undefined
}

export function keepNames(book: NameBook | undefined, node?: EnsNode): void {
  holder.commonweightNames = book
  holder.commonweightEns = node
}

/**
 * The account that a name leads to; null where there is none, undefined if this site reads no names.
 * @throws Error where the names' node does not answer in time.
 */
export async function siteAccountOf(name: string): Promise<NamedAccount | null | undefined> {
  return holder.commonweightEns && readEnsAccount(holder.commonweightEns, name)
}

/** The account's name by ENS, if this site has a node to read names from and knows it already. Never waits. */
export function siteNameOf(account: Hex): string | null {
  return holder.commonweightNames?.nameOf(account) ?? null
}
