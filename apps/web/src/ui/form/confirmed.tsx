'use client'
import { type ReactNode, useState } from 'react'

export type ConfirmedProps = {
  sentence: string
  /** If false, the box is hidden, but the content may still show something. Default true. */
  isAvailable?: boolean
  children: (isSure: boolean) => ReactNode
}

/** A box to tick before something that cannot be undone. */
export function Confirmed({ sentence, isAvailable = true, children }: ConfirmedProps) {
  const [isSure, setSure] = useState(false)
  return (
    <div className="empty:hidden">
      {isAvailable && (
        <label className="mb-1 flex min-h-11 items-center gap-3 text-sm">
          <input
            type="checkbox"
            className="size-5 accent-current"
            checked={isSure}
            onChange={(event) => setSure(event.target.checked)}
          />
          {sentence}
        </label>
      )}
      {children(isSure)}
    </div>
  )
}
