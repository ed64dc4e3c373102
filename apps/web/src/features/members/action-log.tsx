import { type Hex, shortHex } from '@commonweight/domain/hex'
import { useEffect, useState } from 'react'
import { dateTimeText } from '../../format/time'
import { DataTable } from '../../ui/data-table'
import { askDesk, type MembersOfLab } from './desk-api'
import { members } from './words'

const words = members.log

/** What members did in the lab's name, the newest first. */
export function ActionLog({ lab, first }: { lab: Hex; first: MembersOfLab['actions'] }) {
  const [{ items, next }, setShown] = useState(first)
  useEffect(() => setShown(first), [first])
  const more = async (): Promise<void> => {
    const { body } = await askDesk<MembersOfLab>(`labs/${lab}/members?after=${next}`)
    if (body) setShown({ items: [...items, ...body.actions.items], next: body.actions.next })
  }
  if (items.length === 0) return <p className="text-sm text-soft">{words.none}</p>
  return (
    <>
      <DataTable
        label={words.title}
        columns={[
          { label: words.when, cell: ({ at }) => dateTimeText(at) },
          { label: words.who, className: 'num', cell: ({ account }) => shortHex(account) },
          {
            label: words.what,
            cell: ({ action, subject }) =>
              [words.actions[action] ?? action, subject && shortHex(subject)].filter(Boolean).join(' '),
          },
        ]}
        rows={items}
        keyOf={({ at, action, subject, account }) => `${at} ${action} ${subject} ${account}`}
      />
      {next !== null && (
        <button type="button" className="btn mt-4" onClick={() => void more()}>
          {words.more}
        </button>
      )}
    </>
  )
}
