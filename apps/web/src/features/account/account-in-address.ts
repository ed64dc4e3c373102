import { notFound, redirect } from 'next/navigation'
import { readAddress } from '../../ui/form/read-address'

/**
 * Redirects to the page under `href` of the account that `?address=0x…` names.
 * @returns What is wrong with that address; null if there is none.
 */
export function redirectToAsked(
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
