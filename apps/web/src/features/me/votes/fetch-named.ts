import type { Hex } from '@commonweight/domain/hex'
import { votes as words } from './words'

/** @property isBothWays Whether the account calls itself by the name. */
export type Named = { name: string; account: Hex; isBothWays: boolean }

const PATIENCE_MS = 10_000

/** The account of a name, asked of the site; or a sentence that says why there is none. */
export async function fetchNamed(name: string): Promise<Named | string> {
  try {
    const response = await fetch(`/api/names?name=${encodeURIComponent(name.trim())}`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const answer: Named & { error?: { message?: string } } = await response.json()
    return response.ok ? answer : (answer.error?.message ?? words.failed)
  } catch {
    return words.failed
  }
}
