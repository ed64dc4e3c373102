'use client'
import { lazy, Suspense, useState } from 'react'
import type { CheckChainProps } from './check-chain-props'
import { checkButton as words } from './words/check-button'

const CheckRun = lazy(() => import('./check-run').then((module) => ({ default: module.CheckRun })))

/** A button; what it does is downloaded with the click. */
export function CheckChain(props: CheckChainProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <section aria-label={words.title} className="mt-12 border-t border-line pt-6 print:hidden" data-check-chain>
      {isOpen ? (
        <Suspense fallback={<p className="text-sm text-soft">{words.loading}</p>}>
          <CheckRun {...props} />
        </Suspense>
      ) : (
        <button type="button" className="btn needs-script" onClick={() => setOpen(true)}>
          {words.button}
        </button>
      )}
    </section>
  )
}
