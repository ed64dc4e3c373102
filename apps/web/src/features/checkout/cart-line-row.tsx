'use client'
import { formatAmount } from '@commonweight/domain/money'
import type { TokenView } from '@commonweight/domain/views/token'
import { useEffect, useId, useState } from 'react'
import { readAmount } from '../../ui/form/read-amount'
import { Moment } from '../../ui/moment'
import { LineMatch } from './line-match'
import type { CheckoutLine } from './lines/checkout-line'
import type { LineFigure } from './lines/joint-figures'
import { checkout as words } from './words/checkout'

export type CartLineRowProps = {
  checkoutLine: CheckoutLine
  token: TokenView
  figure: LineFigure | undefined
  /** The most that this line can be; null if the account is not known. */
  max: bigint | null
  onAmount: (amount: bigint) => void
  onRemove: () => void
}

/** One gift of the cart: campaign, amount, and what it brings with all others. */
export function CartLineRow({ checkoutLine, token, figure, max, onAmount, onRemove }: CartLineRowProps) {
  const { line, title, facts } = checkoutLine
  const { text, setText, problem } = useAmountText(line.amount, token, onAmount)
  const id = useId()
  const note = problem ?? (line.amount === 0n ? words.none : undefined)
  return (
    <li className="border-b border-line py-5" data-line={line.campaign}>
      <div className="grid grid-cols-1 gap-x-6 gap-y-3 sm:grid-cols-[minmax(0,1fr)_13rem]">
        <div className="flex min-w-0 gap-4">
          {facts && (
            // biome-ignore lint/performance/noImgElement: a drawing of few bytes, made for its size and cached for good.
            <img
              src={facts.plate}
              alt=""
              width={96}
              height={32}
              className="mt-1 h-8 w-24 shrink-0 rounded-sm bg-sunk"
            />
          )}
          <div className="min-w-0">
            <h3 className="title text-base wrap-anywhere">
              <a href={`/campaigns/${line.campaign}`}>{title}</a>
            </h3>
            {facts && (
              <p className="text-xs text-faint wrap-anywhere">
                {facts.campaign.labName} · {words.closes} <Moment at={facts.campaign.closesAt} />
              </p>
            )}
          </div>
        </div>
        <div className="field">
          <label className="label" htmlFor={id}>
            {token.symbol}
            <span className="sr-only">{words.amountFor(title)}</span>
          </label>
          <div className="flex gap-2">
            <input
              id={id}
              className="input num min-w-0"
              inputMode="decimal"
              autoComplete="off"
              value={text}
              aria-invalid={problem ? true : undefined}
              aria-describedby={note ? `${id}-note` : undefined}
              onChange={(event) => setText(event.target.value)}
            />
            {max !== null && (
              <button
                type="button"
                className="btn btn-quiet shrink-0 px-2 text-xs whitespace-nowrap"
                title={words.maxHint}
                aria-label={words.maxFor(title)}
                disabled={max === 0n}
                onClick={() => setText(formatAmount(max, token.decimals))}
              >
                {words.max}
              </button>
            )}
          </div>
          {note && (
            <p id={`${id}-note`} className={problem ? 'problem' : 'hint'}>
              {note}
            </p>
          )}
        </div>
      </div>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 text-sm">
        <LineMatch figure={figure} token={token} />
        <button type="button" className="btn btn-quiet ml-auto" aria-label={words.removeOne(title)} onClick={onRemove}>
          {words.remove}
        </button>
      </div>
    </li>
  )
}

/** What is typed, with the cart's amount behind it; another tab's change replaces the text. */
function useAmountText(amount: bigint, token: TokenView, onAmount: (amount: bigint) => void) {
  const [text, setText] = useState(amount === 0n ? '' : formatAmount(amount, token.decimals))
  const typed = readAmount(text, token)
  useEffect(() => {
    setText((shown) => {
      const isShown = (readAmount(shown, token).amount ?? 0n) === amount
      return isShown ? shown : formatAmount(amount, token.decimals)
    })
  }, [amount, token])
  const change = (next: string): void => {
    setText(next)
    onAmount(readAmount(next, token).amount ?? 0n)
  }
  return { text, setText: change, problem: typed.problem }
}
