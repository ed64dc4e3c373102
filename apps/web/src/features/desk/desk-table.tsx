import type { CampaignView } from '@commonweight/domain/views/campaign'
import { dateText } from '../../format/time'
import { type Column, DataTable } from '../../ui/data-table'
import { Money } from '../../ui/money'
import { Status } from '../../ui/status'
import { campaignStates } from '../../ui/words'
import { sumsOf } from './campaign-sums'
import { desk } from './words'

const words = desk.table
const { columns: names } = words

const COLUMNS: Column<CampaignView>[] = [
  {
    label: names.campaign,
    className: 'min-w-48',
    cell: ({ id, lab, title }) => (
      <a className="target font-medium wrap-anywhere underline" href={`/lab/${lab}/${id}`}>
        {title}
      </a>
    ),
  },
  { label: names.state, cell: ({ state }) => <Status {...campaignStates[state]} /> },
  { label: names.given, isRight: true, cell: (row) => <Money amount={sumsOf(row).given} token={row.token} /> },
  { label: names.match, isRight: true, cell: (row) => <Match campaign={row} /> },
  { label: names.released, isRight: true, cell: (row) => <Money amount={row.released} token={row.token} /> },
  { label: names.escrow, isRight: true, cell: (row) => <Money amount={sumsOf(row).escrow} token={row.token} /> },
  { label: names.next, className: 'whitespace-nowrap', cell: nextDate },
]

/** The campaigns of a page. */
export function DeskTable({ campaigns }: { campaigns: readonly CampaignView[] }) {
  return (
    <>
      <DataTable label={words.label} columns={COLUMNS} rows={campaigns} keyOf={({ id }) => id} />
      {campaigns.some(isEstimated) && <p className="mt-2 text-sm text-soft">{words.estimateMeaning}</p>}
    </>
  )
}

/** What came from the round, or what would if it ended now. */
function Match({ campaign }: { campaign: CampaignView }) {
  const { matched, estimatedMatch, token } = campaign
  if (!isEstimated(campaign)) return <Money amount={matched} token={token} />
  return (
    <>
      <span className="text-faint">{words.estimate}</span> <Money amount={estimatedMatch} token={token} />
    </>
  )
}

const isEstimated = ({ matched, estimatedMatch }: CampaignView) => matched === 0n && estimatedMatch > 0n

function nextDate({ state, opensAt, closesAt, timeline, cutoff }: CampaignView): string {
  const { next } = words
  if (state === 'upcoming') return next.opens(dateText(opensAt))
  if (state === 'open') return next.closes(dateText(closesAt))
  if (state !== 'building') return ''
  const ends = timeline.find((milestone) => milestone.state === 'in-challenge')?.submission?.challengeEndsAt
  return ends ? next.objections(dateText(ends)) : next.approval(dateText(cutoff))
}
