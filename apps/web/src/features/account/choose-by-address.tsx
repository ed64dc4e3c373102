'use client'
import { useParams } from 'next/navigation'
import type { ReactNode } from 'react'

/**
 * Which of two things is said of the account in the page's address, which was refused: `isMistyped` where it looks like
 * one, so that only its checksum can be wrong. A not-found page is told nothing else of its address.
 */
export function ChooseByAddress({ isMistyped, isNone }: { isMistyped: ReactNode; isNone: ReactNode }) {
  const { address } = useParams()
  return /^0x[0-9a-fA-F]{40}$/.test(String(address)) ? isMistyped : isNone
}
