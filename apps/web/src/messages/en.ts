import { backingActions, campaignActions, roundActions } from './actions'
import { attest } from './attest'
import { campaign } from './campaign'
import { contracts } from './contracts'
import { curation } from './curation'
import { evidence } from './evidence'
import { explore } from './explore'
import { failure } from './failure'
import { flow } from './flow'
import { flowStatus } from './flow-status'
import { forms } from './forms'
import { fund } from './fund'
import { funding } from './funding'
import { gateway } from './gateway'
import { giftReceipt } from './gift-receipt'
import { how } from './how'
import { list } from './list'
import { listing } from './listing'
import { matchWorking } from './match-working'
import { me } from './me'
import { pages } from './pages'
import { recompute } from './recompute'
import { roundForm } from './round-form'
import { roundResult } from './round-result'
import { rounds } from './rounds'
import { security } from './security'
import { shell } from './shell'
import * as states from './states'
import { story } from './story'
import { verify } from './verify'
import { wallet } from './wallet'

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
