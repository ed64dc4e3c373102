import type { CampaignView } from '@commonweight/domain/views/campaign'
import { Notice } from '../../ui/notice'
import { Status } from '../../ui/status'
import { campaignStates, pages } from '../../ui/words'
import { PlateHead } from '../plate/plate-head'
import { campaign as copy } from './words'

/** The lab, the title, the state, and what a reader must know before anything else. */
export function CampaignHead({ campaign }: { campaign: CampaignView }) {
  const { title, summary, labName, state, model, demo, documentVerified, withheld } = campaign
  const state_ = campaignStates[state]
  const facts = [
    { label: copy.model.kind, value: model.kind },
    { label: copy.model.parameters, value: model.parameters },
    { label: copy.model.licence, value: model.licence },
    { label: copy.model.base, value: model.base },
  ].filter(({ value }) => value)
  return (
    <header className="pt-6">
      <PlateHead campaign={campaign} />
      <div className="mt-6 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <p className="text-sm text-soft">{labName}</p>
        <Status {...state_} />
      </div>
      <h1 className="title mt-2 max-w-4xl text-xl md:text-2xl">{title}</h1>
      {summary && <p className="mt-4 max-w-2xl text-soft">{summary}</p>}
      <dl className="mt-6 flex flex-wrap gap-x-8 gap-y-3">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-xs text-faint">{label}</dt>
            <dd className="num text-sm">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-6 max-w-3xl space-y-2">
        {demo && <Notice>{pages.demoLong}</Notice>}
        {!documentVerified && !withheld && <Notice tone="bad">{copy.unverified}</Notice>}
      </div>
    </header>
  )
}
