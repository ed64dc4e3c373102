import { GRACE } from '@commonweight/abi/constants'
import { partOf } from '@commonweight/domain/money'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { MilestoneView } from '@commonweight/domain/views/milestone'
import { dateTimeText } from '../../format/time'
import { DataTable } from '../../ui/data-table'
import { Money } from '../../ui/money'
import { Status } from '../../ui/status'
import { milestoneStates } from '../../ui/words'
import { deskCampaign } from './campaign-words'

const words = deskCampaign.milestone

/** The milestones with their dates. Of the current one the chain names the cutoff; of others it follows from the rule. */
export function MilestoneTable({ campaign }: { campaign: CampaignView }) {
  const { timeline, total, token } = campaign
  return (
    <DataTable
      label={words.label}
      columns={[
        {
          label: words.title,
          className: 'min-w-40 wrap-anywhere',
          cell: ({ index, title }: MilestoneView) => `${index + 1}. ${title}`,
        },
        { label: words.state, cell: ({ state }) => <Status {...milestoneStates[state]} /> },
        {
          label: words.share,
          isRight: true,
          cell: ({ shareBps }) => <Money amount={partOf(total, shareBps)} token={token} />,
        },
        { label: words.deadline, className: 'whitespace-nowrap', cell: ({ deadline }) => dateTimeText(deadline) },
        {
          label: words.cutoff,
          className: 'whitespace-nowrap',
          cell: (milestone) => dateTimeText(cutoffOf(campaign, milestone)),
        },
        {
          label: words.window,
          className: 'whitespace-nowrap',
          cell: ({ submission }) =>
            submission?.challengeEndsAt ? dateTimeText(submission.challengeEndsAt) : words.none,
        },
      ]}
      rows={timeline}
      keyOf={({ index }) => String(index)}
    />
  )
}

function cutoffOf({ timeline, cutoff }: CampaignView, { index, deadline }: MilestoneView): number {
  const current = timeline.find(({ state }) => state !== 'released')
  return index === current?.index ? cutoff : deadline + GRACE
}
