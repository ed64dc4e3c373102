import { gateway as words } from './words'

export type AccountSearchProps = {
  /** The page that the account is added to. */
  href: string
  /** What was asked for, and what is wrong with it. */
  asked?: { text: string; problem: string } | null
}

/** A plain GET form: it needs no scripts, and the server says what is wrong with an address. */
export function AccountSearch({ href, asked }: AccountSearchProps) {
  return (
    <form action={href} method="get" className="mt-6 border-t border-line pt-4">
      <div className="field">
        <label className="label" htmlFor="address">
          {words.orAddress}
        </label>
        <div className="flex gap-2">
          <input
            key={asked?.text}
            id="address"
            name="address"
            className="input num"
            placeholder="0x…"
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            defaultValue={asked?.text}
            aria-invalid={asked ? true : undefined}
            aria-describedby={asked ? 'address-problem' : undefined}
          />
          <button type="submit" className="btn shrink-0">
            {words.open}
          </button>
        </div>
        {asked && (
          <p id="address-problem" className="problem" role="alert">
            {asked.problem}
          </p>
        )}
      </div>
    </form>
  )
}
