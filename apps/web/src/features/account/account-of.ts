import { notFound } from 'next/navigation'
import { readAddress } from '../../ui/form/read-address'

/** The account that a page's address names, in lower case. Anything else ends in the section's not-found page. */
export function accountOf(address: string): `0x${string}` {
  return readAddress(address).address ?? notFound()
}
