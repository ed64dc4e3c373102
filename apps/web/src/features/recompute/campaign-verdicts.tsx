'use client'
import { shortHex } from '@commonweight/domain/hex'
import type { Difference } from '@commonweight/recompute/difference'
import type { CampaignReport, Compared } from '@commonweight/recompute/recompute-report'
import { fixed18 } from '../../format/number'
import { tokenAmount } from '../../format/token-amount'
import { DataTable } from '../../ui/data-table'
import { standings } from '../../ui/words'
import type { RecomputePanelProps } from './recompute-panel-props'
import { report as words } from './words/report'

type CampaignVerdictsProps = Pick<RecomputePanelProps, 'entries' | 'round'> & {
  campaigns: readonly CampaignReport[]
  isOpen: boolean
}

/** Each campaign’s recomputed figures, and where the chain differs. */
export function CampaignVerdicts({ campaigns, isOpen, entries, round }: CampaignVerdictsProps) {
  const { token } = round
  const titleOf = new Map(entries.map(({ campaign, title }) => [campaign, title]))
  const { columns } = words
  return (
    <details open={isOpen}>
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm underline underline-offset-4">
        {words.table}
      </summary>
      <DataTable
        label={words.table}
        rows={campaigns}
        keyOf={({ campaign }) => campaign}
        dataOf={({ campaign }) => ({ 'data-campaign': campaign })}
        columns={[
          {
            label: columns.campaign,
            className: 'min-w-40',
            cell: ({ campaign }) => titleOf.get(campaign) ?? shortHex(campaign),
          },
          { label: columns.weight, isRight: true, className: 'num', cell: ({ weight }) => fixed18(weight) },
          { label: columns.match, isRight: true, className: 'num', cell: ({ match }) => tokenAmount(match, token) },
          {
            label: columns.verdict,
            className: 'min-w-40',
            cell: ({ differences }) =>
              differences.length === 0
                ? words.same
                : differences.map((difference) => (
                    <span key={difference.what} className="block">
                      {textOf(difference, token)}
                    </span>
                  )),
          },
        ]}
      />
    </details>
  )
}

function textOf({ what, ours, chain }: Difference<Compared>, token: RecomputePanelProps['round']['token']): string {
  const figure = (value: string): string => {
    if (what === 'standing') return standings[value as keyof typeof standings].word
    return what === 'weight' ? fixed18(BigInt(value), 18) : `${tokenAmount(BigInt(value), token)} (${value})`
  }
  return words.different(words.compared[what], figure(ours), figure(chain))
}
