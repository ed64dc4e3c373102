import { gateway } from './features/account/words'
import { attest } from './features/attest/words/attest'
import { backingActions, campaignActions, roundActions } from './features/campaign/words/actions'
import { campaign } from './features/campaign/words/campaign'
import { funding } from './features/campaign/words/funding'
import { curation } from './features/curation/words'
import { evidence } from './features/evidence/words/evidence'
import { explore } from './features/explore/words'
import { fund } from './features/give/words/fund'
import { giftReceipt } from './features/give/words/gift-receipt'
import { matchWorking } from './features/give/words/match-working'
import { verify } from './features/identity/words'
import { list } from './features/list/words'
import { me } from './features/me/words/me'
import { recompute } from './features/recompute/words'
import { roundForm } from './features/round/words/round-form'
import { roundResult } from './features/round/words/round-result'
import { rounds } from './features/round/words/rounds'
import { failure } from './features/shell/words/failure'
import { shell } from './features/shell/words/shell'
import { story } from './features/story/words'
import { contracts } from './features/trust/words/contracts'
import { how } from './features/trust/words/how'
import { security } from './features/trust/words/security'
import { flow } from './transactions/words/flow'
import { flowStatus } from './transactions/words/flow-status'
import { forms } from './ui/form/words'
import { listing } from './ui/listing/words'
import { pages } from './ui/words/pages'
import * as states from './ui/words/states'
import { wallet } from './wallet/words'

/**
 * Everything that the site says, by area. Pages and islands import the areas that they need, so that none of the rest
 * reaches the browser; a translation has this type.
 */
export const en = {
  ...{
    attest,
    backingActions,
    campaign,
    campaignActions,
    contracts,
    curation,
    evidence,
    explore,
    failure,
    flow,
    flowStatus,
    forms,
    fund,
    funding,
    gateway,
    giftReceipt,
    how,
    list,
    listing,
    matchWorking,
    me,
    pages,
  },
  ...{ recompute, roundActions, roundForm, roundResult, rounds, security, shell, states, story, verify, wallet },
}
