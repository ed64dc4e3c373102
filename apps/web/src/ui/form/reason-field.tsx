'use client'
import { TextField } from './text-field'

/** As `parseReasonDocument` takes it. */
const MAX_CHARACTERS = 4_000

export type ReasonFieldProps = { label: string; hint: string; value: string; onValue: (value: string) => void }

/** Where somebody who objects says why. */
export function ReasonField({ label, hint, value, onValue }: ReasonFieldProps) {
  const cut = (text: string): void => onValue(text.slice(0, MAX_CHARACTERS))
  return <TextField label={label} hint={hint} rows={3} value={value} onValue={cut} />
}
