'use client'
import { useParams } from 'next/navigation'
import type { ReactNode } from 'react'

/**
 * What to show for an account in the page's address that was refused. `isMistyped`: it looks like an account, so only
 * its checksum can be wrong. A not-found page gets only the parameters of its address.
 */
export function ChooseByAddress({ isMistyped, isNone }: { isMistyped: ReactNode; isNone: ReactNode }) {
  const { address } = useParams()
  return /^0x[0-9a-fA-F]{40}$/.test(String(address)) ? isMistyped : isNone
}
