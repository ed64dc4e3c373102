'use client'
import { useState } from 'react'
import { TextField } from '../../ui/form/text-field'
import { attestPanel as words } from './words'

export type PasteSignedProps = {
  label: string
  /** Keeps what the text holds, or says what is wrong with it. */
  onText: (text: string) => Promise<string | undefined>
}

/** Takes what another attester signed, as text. */
export function PasteSigned({ label, onText }: PasteSignedProps) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const add = async (): Promise<void> => {
    const fault = await onText(text.trim())
    setProblem(fault)
    if (!fault) setText('')
  }
  return (
    <div className="mt-2 flex flex-col gap-2">
      <TextField label={label} rows={3} isMono value={text} onValue={setText} problem={problem} />
      <button type="button" className="btn self-start" onClick={() => void add()}>
        {words.addPasted}
      </button>
    </div>
  )
}
