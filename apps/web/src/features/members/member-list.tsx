import { type Hex, shortHex } from '@commonweight/domain/hex'
import type { LabMember } from '@commonweight/domain/views/lab-desk'
import { dateText } from '../../format/time'
import { DataTable } from '../../ui/data-table'
import { changeMember, type DeskAnswer } from './desk-api'
import { members as all } from './words'

const words = all.list

type MemberListProps = {
  lab: Hex
  members: readonly LabMember[]
  isOwner: boolean
  act: (asked: Promise<DeskAnswer<unknown>>) => Promise<boolean>
}

/** The lab itself and its members; its owner changes or removes them here. */
export function MemberList({ lab, members, isOwner, act }: MemberListProps) {
  return (
    <>
      <DataTable
        label={words.title}
        columns={[
          {
            label: words.account,
            className: 'num min-w-44 wrap-anywhere whitespace-normal!',
            cell: ({ account }) => <a href={`/me/${account}`}>{account}</a>,
          },
          { label: words.roleLabel, cell: ({ account, role }) => (account === lab ? words.owner : words[role]) },
          { label: words.since, cell: ({ addedAt }) => (addedAt === 0 ? '' : dateText(addedAt)) },
          {
            label: words.change,
            cell: ({ account, role }) =>
              isOwner &&
              account !== lab && (
                <span className="flex flex-wrap gap-2">
                  <button
                    type="button"
                    className="btn"
                    onClick={() => void act(changeMember(lab, account, role === 'editor' ? 'viewer' : 'editor'))}
                  >
                    {role === 'editor' ? words.viewer : words.editor}
                  </button>
                  <button
                    type="button"
                    className="btn"
                    aria-label={words.removeNamed(shortHex(account))}
                    onClick={() => void act(changeMember(lab, account, null))}
                  >
                    {words.remove}
                  </button>
                </span>
              ),
          },
        ]}
        rows={[{ account: lab, role: 'editor' as const, addedAt: 0 }, ...members]}
        keyOf={({ account }) => account}
      />
      {members.length === 0 && <p className="mt-2 text-sm text-soft">{words.none}</p>}
    </>
  )
}
