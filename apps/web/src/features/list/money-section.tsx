'use client'
import { FormSection } from '../../ui/form/form-section'
import { issueAt } from '../../ui/form/issue'
import { SelectField } from '../../ui/form/select-field'
import { TextField } from '../../ui/form/text-field'
import type { CampaignValues, RoundOption } from './campaign-values'
import type { SectionProps } from './section-props'
import { list as words } from './words/list'

/** The goal, the closing time, the token and the matching round. */
export function MoneySection({ chain, rounds, values, change, issues, round }: SectionProps) {
  const roundOptions = [
    { value: '0', label: words.noRound },
    ...rounds.map(({ id, title, token }) => ({ value: String(id), label: `${title} (${token.symbol})` })),
  ]
  const choose = (id: string): void =>
    change(
      roundPatch(
        id,
        rounds.find((option) => String(option.id) === id),
      ),
    )
  const token = round?.token ?? chain.tokens.find(({ address }) => address === values.token)
  return (
    <FormSection title={words.money}>
      <SelectField
        label={words.round}
        value={round ? values.round : '0'}
        onValue={choose}
        options={roundOptions}
        hint={words.roundHint}
        problem={issueAt(issues, 'round')}
      />
      {!round && <OwnChoices chain={chain} values={values} change={change} issues={issues} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={`${words.goal} (${token?.symbol ?? ''})`}
          hint={words.goalHint}
          inputMode="decimal"
          isMono
          value={values.goal}
          onValue={(goal) => change({ goal })}
          problem={issueAt(issues, 'goal')}
        />
        <TextField
          label={`${words.closesAt} (UTC)`}
          hint={words.closesAtHint}
          type="datetime-local"
          value={values.closesAt}
          onValue={(closesAt) => change({ closesAt })}
          problem={issueAt(issues, 'closesAt') ?? issueAt(issues, 'opensAt')}
        />
      </div>
      <TextField
        label={words.payout}
        hint={words.payoutHint}
        isMono
        placeholder="0x…"
        value={values.payout}
        onValue={(payout) => change({ payout })}
        problem={issueAt(issues, 'payout')}
      />
    </FormSection>
  )
}

function OwnChoices({ chain, values, change, issues }: Pick<SectionProps, 'chain' | 'values' | 'change' | 'issues'>) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        label={words.token}
        value={values.token}
        onValue={(token) => change({ token })}
        options={chain.tokens.map(({ address, symbol }) => ({ value: address, label: symbol }))}
        problem={issueAt(issues, 'token')}
      />
      <SelectField
        label={words.gate}
        value={values.gate}
        onValue={(gate) => change({ gate: gate === 'none' ? 'none' : 'verified' })}
        options={[
          { value: 'verified', label: words.gateVerified },
          { value: 'none', label: words.gateNone },
        ]}
        problem={issueAt(issues, 'gate')}
      />
    </div>
  )
}

/** Times that suit the round; the rest of what it fixes is read from it. */
function roundPatch(id: string, round: RoundOption | undefined): Partial<CampaignValues> {
  return round ? { round: id, ...round.fields } : { round: '0' }
}
