import { notFound, redirect } from 'next/navigation'
import { readAddress } from '../../ui/form/read-address'

/**
 * The account that was asked for in a page's address, `?address=0x…`: leads to its own page under `href`.
 * @returns What is wrong with it; null where none was asked for.
 */
export function accountAsked(
  href: string,
  raw: string | string[] | undefined,
): { text: string; problem: string } | null {
  const text = [raw].flat().at(-1)?.trim()
  if (!text) return null
  const { address, problem } = readAddress(text)
  if (address) redirect(`${href}/${address}`)
  return { text: text.slice(0, 100), problem: problem ?? '' }
}

/** The account that a page's address names, in lower case. Anything else ends in the section's not-found page. */
export function accountOf(address: string): `0x${string}` {
  return readAddress(address).address ?? notFound()
}
