'use client'
import { type ReactNode, useId } from 'react'

export type FieldControl = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

export type FieldProps = {
  label: string
  hint?: string | undefined
  problem?: string | undefined
  className?: string
  /** Renders the control with what ties it to label, hint and problem. */
  children: (control: FieldControl) => ReactNode
}

/** A labelled control with its hint and what is wrong with it. */
export function Field({ label, hint, problem, className = '', children }: FieldProps) {
  const id = useId()
  const note = hint || problem ? `${id}-note` : undefined
  return (
    <div className={`field ${className}`}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': note, 'aria-invalid': problem ? true : undefined })}
      {note && (
        <p id={note} className={problem ? 'problem' : 'hint'}>
          {problem ?? hint}
        </p>
      )}
    </div>
  )
}
