'use client'
import type { Hex } from '@commonweight/domain/hex'
import type { LabProfileView } from '@commonweight/domain/views/lab-desk'
import { type FormEvent, useState } from 'react'
import { LinkRows } from '../../ui/form/link-rows'
import { TextField } from '../../ui/form/text-field'
import { askDesk } from '../members/desk-api'
import { PictureField } from './picture-field'
import { labProfile as words } from './words'

type ProfileFormProps = {
  lab: Hex
  first: LabProfileView
  canSave: boolean
  /** The session has ended: what was entered stays. */
  onLost: () => void
}

type Conflict = LabProfileView | null

/** A lab's profile. Nothing that was entered is lost, also when another tab or member has saved meanwhile. */
export function ProfileForm({ lab, first, canSave, onLost }: ProfileFormProps) {
  const [values, setValues] = useState(first)
  const [problem, setProblem] = useState<string | null>(null)
  const [state, setState] = useState<'open' | 'saving' | 'saved'>('open')
  const [theirs, setTheirs] = useState<Conflict>(null)
  const change = (patch: Partial<LabProfileView>) => {
    setValues({ ...values, ...patch })
    setState('open')
  }
  const save = async (over = values.version): Promise<void> => {
    setState('saving')
    setProblem(null)
    const { name, line, about, links, logo, cover } = values
    const body = {
      version: over,
      profile: { name, line, about, links },
      logo: logo?.id ?? null,
      cover: cover?.id ?? null,
    }
    const answer = await askDesk<{ profile: LabProfileView }>(`labs/${lab}/profile`, body)
    setState(answer.body ? 'saved' : 'open')
    if (answer.body) {
      setTheirs(null)
      return setValues(answer.body.profile)
    }
    if (answer.status === 401) return onLost()
    if (answer.status === 409) {
      const now = await askDesk<{ profile: LabProfileView }>(`labs/${lab}/profile`)
      if (now.body && now.body.profile.version !== over) return setTheirs(now.body.profile)
    }
    setProblem(answer.problem ?? words.unreachable)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  return (
    <form className="flex max-w-2xl flex-col gap-6" onSubmit={submit} noValidate data-profile-version={values.version}>
      <TextField label={words.fields.name} value={values.name} onValue={(name) => change({ name })} />
      <TextField label={words.fields.line} value={values.line} onValue={(line) => change({ line })} />
      <TextField
        label={words.fields.about}
        hint={words.fields.aboutHint}
        rows={8}
        value={values.about}
        onValue={(about) => change({ about })}
      />
      <LinkRows links={values.links} onLinks={(links) => change({ links })} issues={[]} />
      {(['logo', 'cover'] as const).map((use) => (
        <PictureField
          key={use}
          lab={lab}
          use={use}
          picture={values[use]}
          onPicture={(picture) => change({ [use]: picture })}
          onLost={onLost}
        />
      ))}
      {theirs && (
        <div role="alert" className="notice notice-bad space-y-3">
          <p>
            {words.newer} <bdi>{words.newerName(theirs.name)}</bdi>
          </p>
          <p className="flex flex-wrap gap-3">
            <button type="button" className="btn" onClick={() => void save(theirs.version)}>
              {words.keepMine}
            </button>
            <button
              type="button"
              className="btn"
              onClick={() => {
                setValues(theirs)
                setTheirs(null)
              }}
            >
              {words.takeTheirs}
            </button>
          </p>
        </div>
      )}
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      <div>
        <button type="submit" className="btn btn-ink" disabled={!canSave || state === 'saving'}>
          {state === 'saving' ? words.saving : words.save}
        </button>
        <p role="status" className="mt-2 text-sm text-soft">
          {state === 'saved' ? words.saved : canSave ? '' : words.viewer}
        </p>
      </div>
    </form>
  )
}
