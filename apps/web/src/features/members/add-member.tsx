import type { Hex } from '@commonweight/domain/hex'
import type { MemberRole } from '@commonweight/domain/views/lab-desk'
import { type FormEvent, useState } from 'react'
import { readAddress } from '../../ui/form/read-address'
import { SelectField } from '../../ui/form/select-field'
import { TextField } from '../../ui/form/text-field'
import { changeMember, type DeskAnswer } from './desk-api'
import { members } from './words'

const words = members.add

type AddMemberProps = { lab: Hex; act: (asked: Promise<DeskAnswer<unknown>>) => Promise<boolean> }

/** A form for the lab's owner. What was entered stays until the site has it. */
export function AddMember({ lab, act }: AddMemberProps) {
  const [text, setText] = useState('')
  const [role, setRole] = useState<MemberRole>('editor')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const read = readAddress(text)
    setProblem(read.address ? undefined : read.problem)
    if (read.address && (await act(changeMember(lab, read.address, role)))) setText('')
  }
  return (
    <form className="mt-8 flex max-w-lg flex-col gap-4" onSubmit={(event) => void add(event)} noValidate>
      <h3 className="font-medium">{words.title}</h3>
      <TextField label={words.account} value={text} onValue={setText} problem={problem} placeholder="0x…" isMono />
      <SelectField
        label={words.role}
        value={role}
        onValue={(value) => setRole(value === 'viewer' ? 'viewer' : 'editor')}
        options={[
          { value: 'editor', label: members.roles.editor },
          { value: 'viewer', label: members.roles.viewer },
        ]}
      />
      <button type="submit" className="btn self-start">
        {words.button}
      </button>
    </form>
  )
}
