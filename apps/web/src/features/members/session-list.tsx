import { dateTimeText } from '../../format/time'
import { DataTable } from '../../ui/data-table'
import type { Sessions } from './desk-api'
import { members } from './words'

const words = members.sessions

type SessionListProps = { sessions: Sessions['sessions']; onEnd: (id: string) => void }

/** An account's browsers, each of which can be signed out from here at once. */
export function SessionList({ sessions, onEnd }: SessionListProps) {
  return (
    <>
      <DataTable
        label={words.title}
        columns={[
          {
            label: words.browser,
            cell: ({ browser, isThis }) => (isThis ? `${browser} (${words.this})` : browser),
          },
          { label: words.since, cell: ({ createdAt }) => dateTimeText(createdAt) },
          { label: words.until, cell: ({ expiresAt }) => dateTimeText(expiresAt) },
          {
            label: words.end,
            cell: ({ id, browser, isThis }) => (
              <button
                type="button"
                className="btn"
                aria-label={isThis ? words.signOut : words.endNamed(browser)}
                onClick={() => onEnd(id)}
              >
                {isThis ? words.signOut : words.end}
              </button>
            ),
          },
        ]}
        rows={sessions}
        keyOf={({ id }) => id}
      />
      <button type="button" className="btn mt-4" onClick={() => onEnd('all')}>
        {words.all}
      </button>
    </>
  )
}
