'use client'
import { Field } from './field'

export type TextFieldProps = {
  label: string
  value: string
  onValue: (value: string) => void
  hint?: string | undefined
  problem?: string | undefined
  className?: string
  /** More than one line; how many to show. */
  rows?: number
  type?: 'text' | 'datetime-local' | 'url'
  /** Numbers, addresses, hashes and commands. */
  isMono?: boolean
  inputMode?: 'decimal' | 'numeric'
  placeholder?: string
}

/** A labelled line or box of text. */
export function TextField(props: TextFieldProps) {
  const { label, value, onValue, hint, problem, className, rows, type = 'text', isMono, inputMode, placeholder } = props
  const style = isMono ? 'input num' : 'input'
  return (
    <Field label={label} hint={hint} problem={problem} {...(className && { className })}>
      {(control) =>
        rows ? (
          <textarea
            {...control}
            rows={rows}
            value={value}
            placeholder={placeholder}
            className={style}
            onChange={(event) => onValue(event.target.value)}
          />
        ) : (
          <input
            {...control}
            type={type}
            value={value}
            inputMode={inputMode}
            placeholder={placeholder}
            className={style}
            autoComplete="off"
            onChange={(event) => onValue(event.target.value)}
          />
        )
      }
    </Field>
  )
}
