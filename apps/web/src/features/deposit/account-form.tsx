import type { DepositPage, Typed } from './load-deposit'
import { groupedAddress } from './payment-link'
import { ScanAccount } from './scan-account'
import { deposit as words } from './words'

/** The field of the account, which a scanned code fills in. */
const ACCOUNT_FIELD = 'account'

/** A plain GET form: it needs no scripts, and the server says what is wrong. */
export function AccountForm({ deposit }: { deposit: DepositPage }) {
  const { campaign, beneficiary } = deposit
  const { whose, problems } = words
  // Only whose gift it is has been filled in.
  const isIncomplete = beneficiary.value !== null && deposit.amount.text === ''
  const amount = isIncomplete ? { ...deposit.amount, problem: problems.noAmount } : deposit.amount
  return (
    <form action="/deposit" method="get" className="mt-4 max-w-lg space-y-4">
      <input type="hidden" name="campaign" value={campaign.id} />
      <Text name={ACCOUNT_FIELD} label={whose.account} typed={beneficiary} placeholder={whose.placeholder}>
        {beneficiary.value && (
          <span className="block wrap-anywhere" data-account={beneficiary.value.account}>
            {whose.is(groupedAddress(beneficiary.value.account))}.{' '}
            {beneficiary.value.name && (beneficiary.value.isBothWays ? whose.bothWays : whose.oneWay)}
          </span>
        )}
        {whose.warning}
      </Text>
      <ScanAccount field={ACCOUNT_FIELD} />
      <Text name="amount" label={whose.amount(campaign.token.symbol)} typed={amount} inputMode="decimal" />
      <button type="submit" className="btn btn-ink">
        {whose.show}
      </button>
    </form>
  )
}

type TextProps = {
  name: string
  label: string
  typed: Typed<unknown>
  placeholder?: string
  inputMode?: 'decimal'
  children?: React.ReactNode
}

function Text({ name, label, typed, placeholder, inputMode, children }: TextProps) {
  const isWrong = typed.problem !== null
  return (
    <div className="field">
      <label className="label" htmlFor={name}>
        {label}
      </label>
      <input
        key={typed.text}
        id={name}
        name={name}
        className="input num"
        placeholder={placeholder}
        inputMode={inputMode}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={100}
        required
        defaultValue={typed.text}
        aria-invalid={isWrong || undefined}
        aria-describedby={`${name}-hint${isWrong ? ` ${name}-problem` : ''}`}
      />
      {isWrong && (
        <p id={`${name}-problem`} className="problem" role="alert">
          {typed.problem}
        </p>
      )}
      <p id={`${name}-hint`} className="hint">
        {children}
      </p>
    </div>
  )
}
