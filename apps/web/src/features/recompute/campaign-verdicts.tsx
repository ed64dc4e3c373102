'use client'
import { shortHex } from '@commonweight/domain/hex'
import type { Difference } from '@commonweight/recompute/difference'
import type { CampaignReport, Compared } from '@commonweight/recompute/recompute-report'
import { fixed18 } from '../../format/number'
import { tokenAmount } from '../../format/token-amount'
import { ScrollBox } from '../../ui/scroll-box'
import { standings } from '../../ui/words'
import type { RecomputePanelProps } from './recompute-panel-props'
import { report as words } from './words/report'

type CampaignVerdictsProps = Pick<RecomputePanelProps, 'entries' | 'round'> & {
  campaigns: readonly CampaignReport[]
  isOpen: boolean
}

/** Each campaign's recomputed figures, and what the chain has otherwise. */
export function CampaignVerdicts({ campaigns, isOpen, entries, round }: CampaignVerdictsProps) {
  const { token } = round
  const titleOf = new Map(entries.map(({ campaign, title }) => [campaign, title]))
  const { columns } = words
  return (
    <details open={isOpen}>
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm underline underline-offset-4">
        {words.table}
      </summary>
      <ScrollBox label={words.table}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{columns.campaign}</th>
              <th scope="col" className="right">
                {columns.weight}
              </th>
              <th scope="col" className="right">
                {columns.match}
              </th>
              <th scope="col">{columns.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {campaigns.map(({ campaign, weight, match, differences }) => (
              <tr key={campaign} data-campaign={campaign}>
                <td className="min-w-40">{titleOf.get(campaign) ?? shortHex(campaign)}</td>
                <td className="num right">{fixed18(weight)}</td>
                <td className="num right">{tokenAmount(match, token)}</td>
                <td className="min-w-40">
                  {differences.length === 0 && words.same}
                  {differences.map((difference) => (
                    <span key={difference.what} className="block">
                      {textOf(difference, token)}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
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
