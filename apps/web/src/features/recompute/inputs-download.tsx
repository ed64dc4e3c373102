'use client'
import type { RecomputeReport } from '@commonweight/recompute/recompute-report'
import { useEffect, useState } from 'react'
import { report as words } from './words/report'

/** What was computed from, as a file whose bytes have the digest that is shown. */
export function InputsDownload({ round, inputs }: { round: number; inputs: RecomputeReport['inputs'] }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([inputs.bytes], { type: 'application/json' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [inputs])
  return (
    <p className="text-xs text-soft">
      <a
        href={address}
        download={`round-${round}-inputs.json`}
        className="target mr-4 text-sm underline decoration-line-strong hover:decoration-ink"
      >
        {words.download}
      </a>
      {words.digest} <span className="num break-all">{inputs.digest}</span>
    </p>
  )
}
