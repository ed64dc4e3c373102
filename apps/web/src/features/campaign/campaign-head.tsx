import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { ReactNode } from 'react'
import { LicenceName } from '../../ui/licence-name'
import { Notice } from '../../ui/notice'
import { Status } from '../../ui/status'
import { campaignStates, pages } from '../../ui/words'
import { campaign as copy } from './words'

/** @property lab Who lists it. */
type CampaignHeadProps = { campaign: CampaignView; lab: ReactNode }

/** The lab, the title, the state, and what a reader must know before anything else. */
export function CampaignHead({ campaign, lab }: CampaignHeadProps) {
  const { title, summary, state, model, demo, documentVerified, withheld } = campaign
  const facts = [
    { label: copy.model.kind, value: model.kind },
    { label: copy.model.parameters, value: model.parameters },
    { label: copy.model.licence, value: model.licence && <LicenceName licence={model.licence} /> },
    { label: copy.model.base, value: model.base },
  ].filter(({ value }) => value)
  return (
    <header>
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        {lab}
        <Status {...campaignStates[state]} />
      </div>
      <h1 className="title mt-2 text-xl md:text-2xl">{title}</h1>
      {summary && <p className="mt-3 max-w-2xl text-soft">{summary}</p>}
      <dl className="mt-4 flex flex-wrap gap-2">
        {facts.map(({ label, value }) => (
          <div key={label} className="flex items-baseline gap-2 rounded-sm border border-line px-2 py-0.5 text-xs">
            <dt className="text-faint">{label}</dt>
            <dd className="num text-soft">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 space-y-2 empty:hidden">
        {demo && <Notice>{pages.demoLong}</Notice>}
        {!documentVerified && !withheld && <Notice tone="bad">{copy.unverified}</Notice>}
      </div>
    </header>
  )
}
