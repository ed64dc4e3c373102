import { FULL_WEIGHT } from '@commonweight/abi/constants'
import { dateTimeText } from '../../../format/time'
import { tokenAmount } from '../../../format/token-amount'
import type { FundPanelProps } from '../../give/fund-panel-props'
import { localQuote } from '../../give/local-quote'
import type { NextFacts } from './next-facts'
import type { OwnStep, Standing } from './own-step'
import type { ShownStep } from './shown-step'
import { nextStep as words } from './words'

type OwnWords = { over: string; title: string; text: string; dock: ShownStep['dock'] }
type Subject = { facts: NextFacts; fund: FundPanelProps }

/** What the box and the bar say about the visitor's own step. */
export function ownWords({ facts, fund }: Subject, step: OwnStep, { backer }: Standing): OwnWords {
  const { token, current } = facts
  const { own } = words
  const number = current?.number ?? 0
  const gave = words.gave(tokenAmount(backer.given, token))
  switch (step.kind) {
    case 'take-back': {
      const title = own.takeBack.title(tokenAmount(backer.refundable, token, 'exact'))
      return {
        over: gave,
        title,
        text: takeBackText(facts, backer),
        dock: money(gave, words.visitor.takeBack.dockLabel),
      }
    }
    case 'object': {
      const { title, text } = own.object
      const { dock, dockLabel } = words.visitor.object
      return {
        over: gave,
        title: title(number, current?.worth ?? ''),
        text: text(current?.challengeEnds ?? ''),
        dock: ink(dock(number, current?.challengeEnds ?? ''), dockLabel),
      }
    }
    case 'submit': {
      const { over, title, text, button } = own.submit
      const said = text(current?.cutoff ?? '', current?.unreleased ?? '')
      return { over, title: title(number), text: said, dock: ink(title(number), button) }
    }
    case 'judge': {
      const { over, title, text } = own.judge
      const said = text(current?.approvals ?? 0, facts.threshold, current?.cutoff ?? '')
      return { over, title: title(number), text: said, dock: ink(title(number), words.visitor.object.dockLabel) }
    }
    case 'count':
      return { over: gave, ...own.count, dock: ink(own.count.title, own.count.dockLabel) }
    case 'verify': {
      const title = verifyTitle(fund, backer)
      const text = own.verify.text(dateTimeText(fund.round?.end ?? 0))
      return { over: gave, title, text, dock: ink(title, own.verify.dockLabel) }
    }
    case 'deed':
      return {
        over: own.deed.over,
        title: step.deed.label,
        text: step.deed.hint,
        dock: ink(step.deed.label, words.visitor.deed.dockLabel),
      }
  }
}

function takeBackText({ token, releasedShareBps }: NextFacts, { given, refundable }: Standing['backer']): string {
  const { whole, part } = words.own.takeBack
  if (releasedShareBps === 0) return whole
  return part(tokenAmount(given - refundable, token), tokenAmount(given, token))
}

/** By how much the match would rise if all that the account gave counted as of one person. */
function verifyTitle({ campaign, round }: FundPanelProps, { given, counted }: Standing['backer']): string {
  const { plain, title } = words.own.verify
  if (!round || counted > 0n) return plain
  const { rise } = localQuote(campaign, round, { amount: given, counted: 0n, weight: FULL_WEIGHT })
  return rise === 0n ? plain : title(tokenAmount(rise, campaign.token))
}

function money(text: string, label: string): ShownStep['dock'] {
  return { text, label, isMoney: true }
}

function ink(text: string, label: string): ShownStep['dock'] {
  return { text, label, isMoney: false }
}
