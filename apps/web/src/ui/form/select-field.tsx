'use client'
import { Field } from './field'

export type SelectFieldProps = {
  label: string
  value: string
  onValue: (value: string) => void
  options: readonly { value: string; label: string }[]
  hint?: string | undefined
  problem?: string | undefined
}

/** A labelled choice of one. */
export function SelectField({ label, value, onValue, options, hint, problem }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(control) => (
        <select {...control} className="input" value={value} onChange={(event) => onValue(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
