'use client'
import type { Hex } from '@commonweight/domain/hex'
import { useState } from 'react'
import type { SiteChain } from '../../site-chain'
import { explainLazily } from '../../transactions/errors/explain-lazily'
import { loadRuntime } from '../../transactions/load-runtime'
import type { Runtime } from '../../transactions/runtime'
import { flow as flowWords } from '../../transactions/words/flow'
import { attestPanel as words } from './words'

export type SignOnlyProps = {
  chain: SiteChain
  /** Stands over what was signed. */
  title: string
  disabled: boolean
  /** Has the wallet sign, and gives the text to hand on. */
  sign: (runtime: Runtime, account: Hex) => Promise<string>
}

/** Signs without sending and shows the result as text, for another attester to post. */
export function SignOnly({ chain, title, disabled, sign }: SignOnlyProps) {
  const [text, setText] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isCopied, setCopied] = useState(false)
  const start = async (): Promise<void> => {
    setProblem(null)
    try {
      const runtime = await loadRuntime(chain)
      const account = await runtime.connect()
      if (!account) return setProblem(flowWords.declinedConnect)
      setText(await sign(runtime, account))
    } catch (error) {
      setProblem(await explainLazily(error))
    }
  }
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text ?? '')
    setCopied(true)
  }
  return (
    <div className="mt-4">
      <button type="button" className="btn" disabled={disabled} onClick={() => void start()}>
        {words.signOnly}
      </button>
      <p className="hint mt-1">{words.signOnlyHint}</p>
      {problem && (
        <p role="alert" className="problem mt-2">
          {problem}
        </p>
      )}
      {text && (
        <div className="mt-3">
          <p className="label">{title}</p>
          <pre className="num mt-1 overflow-x-auto bg-sunk p-3 text-xs break-all whitespace-pre-wrap">{text}</pre>
          <button type="button" className="btn mt-2" onClick={() => void copy()}>
            {isCopied ? words.copied : words.copy}
          </button>
        </div>
      )}
    </div>
  )
}
