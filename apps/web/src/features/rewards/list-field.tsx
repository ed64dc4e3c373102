'use client'
import { Field } from '../../ui/form/field'
import { TextField } from '../../ui/form/text-field'
import { rewardForm as words } from './words/reward-form'

type ListFieldProps = { symbol: string; value: string; onValue: (text: string) => void; problem: string | undefined }

/** A list as CSV: typed, pasted or from a file. */
export function ListField({ symbol, value, onValue, problem }: ListFieldProps) {
  return (
    <div className="flex flex-col gap-4">
      <TextField
        label={words.list}
        hint={words.listHint(symbol)}
        rows={6}
        isMono
        value={value}
        onValue={onValue}
        problem={problem}
      />
      <Field label={words.file}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".csv,text/csv"
            className="input"
            onChange={(event) => void event.target.files?.[0]?.text().then(onValue)}
          />
        )}
      </Field>
    </div>
  )
}
