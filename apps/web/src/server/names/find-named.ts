import { normalize } from 'viem/ens'
import type { NamedAccount } from './ens-reader'
import { shownName } from './shown-name'
import { siteAccountOf } from './site-names'

/** The account that a typed name leads to. */
export type Found = NamedAccount & { name: string }

/**
 * Finds the account of a name as people type it. Null: there is none. `no-name`: it would not be shown as a name.
 * `off`: this site reads no names.
 * @throws Error where the names' node does not answer in time.
 */
export async function findNamed(text: string): Promise<Found | 'no-name' | 'off' | null> {
  const name = normalForm(text)
  if (name === null) return 'no-name'
  const found = await siteAccountOf(name)
  if (found === undefined) return 'off'
  return found && { ...found, name }
}

/** What people type may have capitals. */
function normalForm(text: string): string | null {
  try {
    return shownName(normalize(text.trim()))
  } catch {
    return null
  }
}
