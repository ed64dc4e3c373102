'use client'
import { formatAmount } from '@commonweight/domain/money'
import { isNativeToken } from '@commonweight/domain/native-token'
import type { TokenView } from '@commonweight/domain/views/token'
import { tokenAmount } from '../../format/token-amount'
import { TextField } from '../../ui/form/text-field'
import type { DonorFacts } from './quote-donation'
import { fund as words } from './words/fund'

const STABLE = ['10', '25', '50', '100']
const COIN = ['0.01', '0.05', '0.1', '0.5']

export type AmountInputProps = {
  token: TokenView
  text: string
  onText: (text: string) => void
  donor: DonorFacts | null
  problem: string | undefined
}

/** Suggested amounts, a field for any other, and what the account has. */
export function AmountInput({ token, text, onText, donor, problem }: AmountInputProps) {
  const presets = isNativeToken(token.address) ? COIN : STABLE
  return (
    <div className="flex flex-col gap-3">
      <fieldset className="grid grid-cols-4 gap-2">
        <legend className="sr-only">{words.presets}</legend>
        {presets.map((preset) => (
          <button
            key={preset}
            type="button"
            aria-pressed={text === preset}
            className="btn num px-1 aria-pressed:border-ink aria-pressed:bg-sunk"
            onClick={() => onText(preset)}
          >
            {preset}
          </button>
        ))}
      </fieldset>
      <TextField
        label={`${words.amount} (${token.symbol})`}
        problem={problem}
        isMono
        inputMode="decimal"
        placeholder="0.00"
        value={text}
        onValue={onText}
      />
      {donor && (
        <p className="flex items-center justify-between text-soft text-xs">
          <span className="num">{words.balance(tokenAmount(donor.balance, token, 'exact'))}</span>
          <button
            type="button"
            className="btn btn-quiet num min-h-11 shrink-0 px-3"
            title={words.maxHint}
            disabled={donor.available === 0n}
            onClick={() => onText(formatAmount(donor.available, token.decimals))}
          >
            {words.max}
          </button>
        </p>
      )}
    </div>
  )
}
