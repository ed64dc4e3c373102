import { formatAmount } from '@commonweight/domain/money'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import { percentText } from '../../../format/number'
import { dateTimeText } from '../../../format/time'
import { tokenAmount } from '../../../format/token-amount'
import type { CampaignDeed } from '../actions/campaign-deed'
import type { NextFacts } from './next-facts'
import { nextStep as words } from './words'

/**
 * What a visitor is shown whose account is not known, or has nothing to do here.
 * @property connect Label of a button that only connects. @property known What an account reads instead that has
 * nothing to do here. @property deed What anyone may do.
 * @property hasObjections Whether to show how far objections have come. @property isQuiet There is nothing to do.
 */
export type VisitorStep = {
  over: string | null
  title: string
  text: string
  connect: string | null
  known: string | null
  deed: CampaignDeed | null
  hasObjections: boolean
  isQuiet: boolean
  dock: { text: string; label: string; isMoney: boolean } | null
}

type Campaign = Pick<
  CampaignView,
  'state' | 'returns' | 'token' | 'opensAt' | 'claimable' | 'estimatedMatch' | 'firstDonation'
>

/** In words, so that a browser needs none. Null while gifts are taken: then giving is the next step. */
export function visitorStep(campaign: Campaign, facts: NextFacts, deeds: readonly CampaignDeed[]): VisitorStep | null {
  const { state, returns, token, opensAt } = campaign
  const { visitor } = words
  if (state === 'open') return null
  if (state === 'upcoming') return quiet(visitor.upcoming(dateTimeText(opensAt)), visitor.upcomingTitle)
  if (returns && returns.refundable > 0n) {
    const amount = tokenAmount(returns.refundable, token)
    const { title, text, connect, known, dock, dockLabel } = visitor.takeBack
    return step({
      title,
      text: text(amount, returns.waiting),
      connect,
      known,
      dock: { text: dock(amount), label: dockLabel, isMoney: true },
    })
  }
  const { current } = facts
  if (current?.state === 'in-challenge' && current.vetoThreshold > 0n) {
    const { title, text, connect, known, dock, dockLabel } = visitor.object
    return step({
      title: title(current.challengeEnds),
      text: text(current.number, current.worth, percentText(facts.vetoShareBps)),
      connect,
      known,
      hasObjections: true,
      dock: { text: dock(current.number, current.challengeEnds), label: dockLabel, isMoney: false },
    })
  }
  const deed = deeds.find(({ isAvailable }) => isAvailable)
  if (deed) return deedStep(campaign, facts, deed)
  return quiet(quietText(campaign, facts))
}

/** What the page's bar on a phone says while gifts are taken. */
export function giveDock({ firstDonation, token }: Pick<Campaign, 'firstDonation' | 'token'>): VisitorStep['dock'] {
  const { dock, plain, label } = words.give
  if (!firstDonation || firstDonation.rise === 0n) return { text: plain, label, isMoney: true }
  const { amount, rise } = firstDonation
  const text = dock(formatAmount(amount, token.decimals), tokenAmount(rise, token))
  return { text, label, isMoney: true }
}

function deedStep(campaign: Campaign, { current }: NextFacts, deed: CampaignDeed): VisitorStep {
  const { token, claimable, estimatedMatch } = campaign
  const { visitor, deeds } = words
  const titles = {
    release: () => deeds.release(current?.number ?? 0, current?.worth ?? ''),
    claim: () => deeds.claim(tokenAmount(estimatedMatch, token)),
    withdraw: () => deeds.withdraw(tokenAmount(claimable, token)),
    recover: () => deeds.recover,
    expire: () => deeds.expire,
    leave: () => deed.label,
    cancel: () => deed.label,
  }
  return step({
    over: visitor.deed.over,
    title: titles[deed.name](),
    text: deed.hint,
    deed: { ...deed, kind: 'plain' },
    dock: { text: titles[deed.name](), label: visitor.deed.dockLabel, isMoney: false },
  })
}

function quietText({ state }: Campaign, { current }: NextFacts): string {
  const { visitor } = words
  if (state === 'completed') return visitor.completed
  if (state !== 'building' || !current) return visitor.over
  if (current.state === 'submitted') return visitor.submitted(current.number, current.cutoff)
  return visitor.building(current.number, current.cutoff)
}

function quiet(text: string, title: string = words.visitor.quiet): VisitorStep {
  return step({ title, text, isQuiet: true })
}

function step(shown: Pick<VisitorStep, 'title' | 'text'> & Partial<VisitorStep>): VisitorStep {
  return {
    over: null,
    connect: null,
    known: null,
    deed: null,
    hasObjections: false,
    isQuiet: false,
    dock: null,
    ...shown,
  }
}
