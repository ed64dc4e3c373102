import { dateTimeText, relativeText } from '../../format/time'
import type { SiteChain } from '../../site-chain'
import { Status } from '../../ui/status'
import { DeskButton } from './desk-button'
import type { Due } from './dues'
import { desk } from './words'

const words = desk.due

/** What is due and what can be taken, with the one click that does it. */
export function DueList({ chain, dues, now }: { chain: SiteChain; dues: readonly Due[]; now: number }) {
  if (dues.length === 0) return <p className="text-soft">{words.none}</p>
  return (
    <ul className="border-t border-line">
      {dues.map((due) => (
        <li
          key={`${due.campaign.id} ${due.title}`}
          className="grid gap-x-8 gap-y-2 border-b border-line py-4 md:grid-cols-[9rem_minmax(0,1fr)_auto] md:items-center"
          data-due={due.deed?.name ?? (due.submits ? 'submit' : 'wait')}
        >
          <When due={due} now={now} />
          <div className="min-w-0">
            <p className="wrap-anywhere">
              <b className="font-medium">{due.title}</b>{' '}
              <a className="target underline" href={`/campaigns/${due.campaign.id}`}>
                {words.of(due.campaign.title)}
              </a>
            </p>
            {due.text && <p className="mt-1 text-sm text-soft">{due.text}</p>}
          </div>
          <Act chain={chain} due={due} />
        </li>
      ))}
    </ul>
  )
}

/** Before that a lab has time. */
const URGENT_SECONDS = 14 * 86_400

function When({ due: { until, isUrgent }, now }: { due: Due; now: number }) {
  if (until === null) return <Status tone="good" word={words.ready} />
  const tone = isUrgent && until - now < URGENT_SECONDS ? 'bad' : 'wait'
  return (
    <div>
      <Status tone={tone} word={until <= now ? words.ended : relativeText(until, now)} />
      <p className="mt-1 text-xs text-soft">{dateTimeText(until)}</p>
    </div>
  )
}

function Act({ chain, due: { campaign, deed, submits } }: { chain: SiteChain; due: Due }) {
  const { id, title, lab, state, token, standing, leaving, round } = campaign
  if (deed) {
    const shown = { id, title, lab, state, token, standing, leaving, round }
    return <DeskButton chain={chain} campaign={shown} deed={deed} />
  }
  return submits ? (
    <a className="btn btn-ink justify-self-start" href={`/campaigns/${id}/submit`}>
      {words.submitButton}
    </a>
  ) : (
    <a className="btn justify-self-start" href={`/campaigns/${id}`}>
      {words.look}
    </a>
  )
}
