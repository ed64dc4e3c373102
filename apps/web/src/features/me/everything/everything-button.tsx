'use client'
import type { Hex } from '@commonweight/domain/hex'
import { useState } from 'react'
import type { SiteChain } from '../../../site-chain'
import { everythingButton as words } from './words'

type EverythingButtonProps = { chain: SiteChain; account: Hex }

/** Makes the file in the browser, because points, rewards and votes are read through the visitor's own node. */
export function EverythingButton({ chain, account }: EverythingButtonProps) {
  const [state, setState] = useState<{ isBusy: boolean; problem: string | null }>({ isBusy: false, problem: null })
  const save = async () => {
    setState({ isBusy: true, problem: null })
    try {
      const { everythingCsv, NoFileError } = await import('./everything-csv')
      const text = await everythingCsv(chain, account).catch((error: unknown) => {
        if (error instanceof NoFileError) return error
        throw error
      })
      if (text instanceof Error) return setState({ isBusy: false, problem: text.message })
      saveAs(`everything-${account.slice(0, 10)}.csv`, text)
      setState({ isBusy: false, problem: null })
    } catch {
      setState({ isBusy: false, problem: words.failed })
    }
  }
  return (
    <div className="needs-script">
      <button type="button" className="btn" disabled={state.isBusy} onClick={() => void save()}>
        {state.isBusy ? words.making : words.button}
      </button>
      <p className="hint mt-1">{words.hint}</p>
      {state.problem && (
        <p role="alert" className="problem mt-2">
          {state.problem}
        </p>
      )}
    </div>
  )
}

function saveAs(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
