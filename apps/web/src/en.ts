import { gateway } from './features/account/words'
import { extendWords } from './features/attest/extend-words'
import { attesterRecord, attesterTies } from './features/attest/record-words'
import { attest, attestPanel } from './features/attest/words'
import { giftExplained } from './features/campaign/explain/words'
import { nextStep } from './features/campaign/next/words'
import { campaign, campaignActions, funding } from './features/campaign/words'
import { cartButton } from './features/cart/words'
import { checkButton } from './features/check-chain/words/check-button'
import { checkChain } from './features/check-chain/words/check-chain'
import { figures } from './features/check-chain/words/figures'
import { checkout } from './features/checkout/words/checkout'
import { checkoutLine } from './features/checkout/words/checkout-line'
import { lineMatch } from './features/checkout/words/line-match'
import { pay } from './features/checkout/words/pay'
import { payProblems } from './features/checkout/words/pay-problems'
import { curation } from './features/curation/words'
import { deposit } from './features/deposit/words'
import { deskCampaign, deskCharts } from './features/desk/campaign-words'
import { desk } from './features/desk/words'
import { compareWords } from './features/evidence/compare-words'
import { evidence, submission } from './features/evidence/words'
import { explore } from './features/explore/words'
import { donationReceipt } from './features/give/words/donation-receipt'
import { fund } from './features/give/words/fund'
import { fundState } from './features/give/words/fund-state'
import { matchFigure } from './features/give/words/match-figure'
import { matchWorking } from './features/give/words/match-working'
import { refresh } from './features/give/words/refresh'
import { refundTerms } from './features/give/words/refund-terms'
import { zeroMatch } from './features/give/words/zero-match'
import { gain } from './features/identity/gain/words'
import { gates } from './features/identity/gates/words'
import { held } from './features/identity/held/words'
import { ways } from './features/identity/ways/words'
import { verify } from './features/identity/words'
import { lab } from './features/lab/words'
import { labProfile } from './features/lab-profile/words'
import { list, listPage } from './features/list/words/list'
import { listFlow } from './features/list/words/list-flow'
import { everything, everythingButton } from './features/me/everything/words'
import { rewards } from './features/me/rewards/words/rewards'
import { rewardsButton } from './features/me/rewards/words/rewards-button'
import { unsent } from './features/me/unsent/words'
import { votes } from './features/me/votes/words'
import { backingActions, me } from './features/me/words'
import { members } from './features/members/words'
import { plate } from './features/plate/words'
import { receipt } from './features/receipt/words'
import { recompute } from './features/recompute/words/recompute'
import { recomputeProblems } from './features/recompute/words/recompute-problems'
import { report } from './features/recompute/words/report'
import { run } from './features/recompute/words/run'
import { rewardForm, rewardProblems } from './features/rewards/words/reward-form'
import { listedRewards, rewardPage } from './features/rewards/words/reward-page'
import { disqualify } from './features/round/words/disqualify'
import { roundActions } from './features/round/words/round-actions'
import { roundFace } from './features/round/words/round-face'
import { roundForm } from './features/round/words/round-form'
import { roundNext } from './features/round/words/round-next'
import { roundPanel } from './features/round/words/round-panel'
import { roundVotes } from './features/round/words/round-votes'
import { roundResult, rounds, unusedMatch } from './features/round/words/rounds'
import { failure } from './features/shell/words/failure'
import { shell } from './features/shell/words/shell'
import { story } from './features/story/words'
import { contracts, how, security } from './features/trust/words'
import { links, times, values } from './format/words'
import { front } from './front/words'
import { names } from './server/names/words'
import { relayer } from './server/relayer/words'
import { allowance } from './transactions/words/allowance'
import { attestationSentences } from './transactions/words/attestation-sentences'
import { documents } from './transactions/words/documents'
import { errorSentences } from './transactions/words/error-sentences'
import { errorValues } from './transactions/words/error-values'
import { flow } from './transactions/words/flow'
import { flowStatus } from './transactions/words/flow-status'
import { peripherySentences } from './transactions/words/periphery-sentences'
import { problems } from './transactions/words/problems'
import { proposal } from './transactions/words/proposal'
import { signatureSentences } from './transactions/words/signature-sentences'
import { rareStateWords, stateWords } from './transactions/words/state-words'
import { termsFaults } from './transactions/words/terms-faults'
import { formProblems } from './ui/form/words/form-problems'
import { forms } from './ui/form/words/forms'
import { listing } from './ui/listing/words'
import * as shared from './ui/words'
import { connectWallet } from './wallet/words/connect'
import { connection } from './wallet/words/connection'
import { remote } from './wallet/words/remote'
import { wallet } from './wallet/words/wallet'

/**
 * Everything that the site says, by subject. Pages and islands import the words that they need, so that none of the
 * rest reaches the browser; a translation has this type.
 */
export const en = {
  account: { gateway },
  attest: { attest, attestPanel, attesterRecord, attesterTies, extendWords },
  campaign: { campaign, campaignActions, funding, nextStep, giftExplained },
  cart: { cartButton },
  check: { checkButton, checkChain, figures },
  checkout: { checkout, checkoutLine, lineMatch, pay, payProblems },
  curation: { curation },
  deposit: { deposit },
  evidence: { compareWords, evidence, submission },
  explore: { explore },
  format: { links, times, values },
  desk: { desk, deskCampaign, deskCharts },
  front: { front },
  give: { fund, donationReceipt, fundState, zeroMatch, refundTerms, matchFigure, matchWorking, refresh },
  identity: { verify, gain, gates, held, ways },
  lab: { lab, labProfile },
  list: { list, listFlow, listPage },
  members: { members },
  names: { names },
  me: { me, backingActions, rewards, rewardsButton, votes, everything, everythingButton, unsent },
  plate: { plate },
  receipt: { receipt },
  relayer: { relayer },
  recompute: { recompute, recomputeProblems, report, run },
  rewards: { rewardForm, rewardProblems, rewardPage, listedRewards },
  round: {
    disqualify,
    rounds,
    unusedMatch,
    roundActions,
    roundFace,
    roundNext,
    roundPanel,
    roundForm,
    roundResult,
    roundVotes,
  },
  shell: { shell, failure },
  story: { story },
  transactions: {
    flow,
    flowStatus,
    stateWords,
    rareStateWords,
    allowance,
    documents,
    problems,
    proposal,
    errorValues,
    errorSentences,
    peripherySentences,
    attestationSentences,
    signatureSentences,
    termsFaults,
  },
  trust: { how, security, contracts },
  ui: { shared, forms, formProblems, listing },
  wallet: { wallet, connectWallet, connection, remote },
}
