'use client'
import { useState } from 'react'
import { stringToHex } from 'viem/utils'
import type { SiteChain } from '../../site-chain'
import { explainLazily } from '../../transactions/errors/explain-lazily'
import { loadRuntime } from '../../transactions/load-runtime'
import { flow as flowWords } from '../../transactions/words/flow'
import { askDesk } from './desk-api'
import { members } from './words'

const words = members.signIn

/** Has the wallet sign the site's text, and this browser signed in for it. */
export function SignIn({ chain, onSignedIn }: { chain: SiteChain; onSignedIn: () => void }) {
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const signIn = async (): Promise<void> => {
    setProblem(null)
    setAsking(true)
    const found = await enter(chain).catch(explainLazily)
    setAsking(false)
    if (found === null) onSignedIn()
    else setProblem(found)
  }
  return (
    <div data-sign-in>
      <p className="max-w-prose text-sm text-soft">{words.lead}</p>
      <button type="button" className="btn btn-ink mt-4" disabled={isAsking} onClick={() => void signIn()}>
        {isAsking ? words.asking : words.button}
      </button>
      {problem && (
        <p role="alert" className="problem mt-2">
          {problem}
        </p>
      )}
    </div>
  )
}

/** Null when it has worked, else what to say. Throws what the wallet answers. */
async function enter(chain: SiteChain): Promise<string | null> {
  const runtime = await loadRuntime(chain)
  const account = await runtime.connect()
  if (!account) return flowWords.declinedConnect
  const text = await askDesk<{ nonce: string; message: string }>('nonces', { account })
  if (!text.body) return text.problem ?? members.unreachable
  const { nonce, message } = text.body
  const signature = await runtime.askWallet({ method: 'personal_sign', params: [stringToHex(message), account] })
  const entered = await askDesk('sessions', { nonce, signature })
  return entered.body ? null : (entered.problem ?? members.unreachable)
}
