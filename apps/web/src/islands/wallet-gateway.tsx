'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useState } from 'react'
import { shortHex } from '../format/short-hex'
import { gateway as words } from '../messages/gateway'
import { wallet as walletWords } from '../messages/wallet'
import { useWallet } from '../wallet/use-wallet'
import type { WalletGatewayProps } from './props/wallet-gateway-props'
import { Field } from './ui/field'
import { useAction } from './ui/use-action'

/** Leads to the page of the connected account, or of any other. */
export function WalletGateway({ chain, href, prompt }: WalletGatewayProps) {
  const wallet = useWallet()
  const router = useRouter()
  const { connect, isPreparing, problem } = useAction(chain)
  const account = wallet.status === 'connected' ? wallet.account : null
  useEffect(() => {
    if (account) router.replace(`${href}/${account}`)
  }, [account, href, router])
  const isBusy = isPreparing || wallet.status === 'connecting'
  return (
    <div className="panel max-w-xl">
      <p>{prompt}</p>
      <div className="mt-4">
        {account ? (
          <a className="btn btn-ink" href={`${href}/${account}`}>
            {words.go} {shortHex(account)}
          </a>
        ) : (
          <button type="button" className="btn btn-ink" disabled={isBusy} onClick={() => void connect()}>
            {isBusy ? walletWords.connecting : words.connect}
          </button>
        )}
        {problem && (
          <p className="problem mt-2" role="alert">
            {problem}
          </p>
        )}
      </div>
      <AnyAccount href={href} />
    </div>
  )
}

function AnyAccount({ href }: { href: string }) {
  const router = useRouter()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const open = (event: FormEvent): void => {
    event.preventDefault()
    const address = text.trim().toLowerCase()
    if (/^0x[0-9a-f]{40}$/.test(address)) router.push(`${href}/${address}`)
    else setProblem(words.badAddress)
  }
  return (
    <form className="mt-6 border-t border-line pt-4" onSubmit={open} noValidate>
      <Field label={words.orAddress} problem={problem}>
        {(control) => (
          <div className="flex gap-2">
            <input
              {...control}
              className="input num"
              placeholder="0x…"
              spellCheck={false}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <button type="submit" className="btn">
              {words.open}
            </button>
          </div>
        )}
      </Field>
    </form>
  )
}
