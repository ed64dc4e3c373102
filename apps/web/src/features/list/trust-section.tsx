'use client'
import { FormSection } from '../../ui/form/form-section'
import { issueAt } from '../../ui/form/issue'
import { TextField } from '../../ui/form/text-field'
import type { SectionProps } from './section-props'
import { list as words } from './words/list'

/** Attesters, how many of them must approve, and how backers can stop a release. */
export function TrustSection({ values, change, issues, round }: SectionProps) {
  const threshold = issueAt(issues, 'threshold')
  return (
    <FormSection title={words.trust}>
      {round ? (
        <div className="text-sm">
          <p className="text-soft">
            {words.fixedByRound(round.title)} {words.threshold.toLowerCase()}:{' '}
            <span className="num">{round.threshold}</span>
          </p>
          <ul className="num mt-1 text-xs break-all">
            {round.attesters.map((attester) => (
              <li key={attester}>{attester}</li>
            ))}
          </ul>
          {issueAt(issues, 'attesters') && <p className="problem mt-1">{issueAt(issues, 'attesters')}</p>}
        </div>
      ) : (
        <TextField
          label={words.attesters}
          hint={words.attestersHint}
          rows={3}
          isMono
          placeholder="0x…"
          value={values.attesters}
          onValue={(attesters) => change({ attesters })}
          problem={issueAt(issues, 'attesters')}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-3">
        {!round && (
          <TextField
            label={words.threshold}
            inputMode="numeric"
            isMono
            value={values.threshold}
            onValue={(value) => change({ threshold: value })}
            problem={threshold}
          />
        )}
        <TextField
          label={words.challengeDays}
          hint={words.challengeHint}
          inputMode="decimal"
          isMono
          value={values.challengeDays}
          onValue={(challengeDays) => change({ challengeDays })}
          problem={issueAt(issues, 'challengePeriod')}
        />
        <TextField
          label={words.vetoPercent}
          hint={words.vetoHint}
          inputMode="decimal"
          isMono
          value={values.vetoPercent}
          onValue={(vetoPercent) => change({ vetoPercent })}
          problem={issueAt(issues, 'vetoShare')}
        />
      </div>
    </FormSection>
  )
}
