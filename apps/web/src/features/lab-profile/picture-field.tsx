'use client'
import type { Hex } from '@commonweight/domain/hex'
import type { PictureView } from '@commonweight/domain/views/lab-desk'
import { type ChangeEvent, useId, useState } from 'react'
import { askDesk } from '../members/desk-api'
import { LabPicture } from './lab-picture'
import { labProfile as words } from './words'

const MAX_BYTES = 4 * 1024 * 1024

type PictureFieldProps = {
  lab: Hex
  use: 'logo' | 'cover'
  picture: PictureView | null
  onPicture: (picture: PictureView | null) => void
  onLost: () => void
}

/** A picture of a profile: uploaded when it is chosen, shown as others will see it. */
export function PictureField({ lab, use, picture, onPicture, onLost }: PictureFieldProps) {
  const id = useId()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const upload = async (file: File): Promise<void> => {
    if (file.size > MAX_BYTES) return setProblem(words.tooLarge)
    setProblem(null)
    setBusy(true)
    const answer = await askDesk<PictureView>(`labs/${lab}/pictures`, { use, file: await base64Of(file) })
    setBusy(false)
    if (answer.body) return onPicture(answer.body)
    if (answer.status === 401) return onLost()
    setProblem(answer.problem ?? words.unreachable)
  }
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? []
    target.value = ''
    if (file) void upload(file)
  }
  return (
    <div className="field" data-picture={picture?.id ?? ''}>
      <label className="label" htmlFor={id}>
        {words.fields[use]}
      </label>
      <p className="hint">{words.fields.pictureHint}</p>
      {picture && <LabPicture picture={picture} use={use} />}
      <input
        id={id}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        className="input"
        disabled={isBusy}
        onChange={choose}
      />
      <p role="status" className="text-sm text-soft empty:hidden">
        {isBusy ? words.uploading : ''}
      </p>
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      {picture && (
        <button type="button" className="btn self-start" onClick={() => onPicture(null)}>
          {words.remove}
        </button>
      )}
    </div>
  )
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const parts: string[] = []
  // In parts: a call takes few thousand arguments.
  for (let at = 0; at < bytes.length; at += 8_192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)))
  return btoa(parts.join(''))
}
