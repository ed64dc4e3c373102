import { gateway } from './features/account/words'
import { attest } from './features/attest/words/attest'
import { attestPanel } from './features/attest/words/attest-panel'
import { campaign } from './features/campaign/words/campaign'
import { campaignActions } from './features/campaign/words/campaign-actions'
import { funding } from './features/campaign/words/funding'
import { curation } from './features/curation/words'
import { evidence } from './features/evidence/words/evidence'
import { submission } from './features/evidence/words/submission'
import { explore } from './features/explore/words'
import { fund } from './features/give/words/fund'
import { giftReceipt } from './features/give/words/gift-receipt'
import { matchWorking } from './features/give/words/match-working'
import { refresh } from './features/give/words/refresh'
import { verify } from './features/identity/words'
import { list } from './features/list/words/list'
import { listPage } from './features/list/words/list-page'
import { backingActions } from './features/me/words/backing-actions'
import { me } from './features/me/words/me'
import { recompute } from './features/recompute/words/recompute'
import { recomputeProblems } from './features/recompute/words/recompute-problems'
import { report } from './features/recompute/words/report'
import { roundActions } from './features/round/words/round-actions'
import { roundForm } from './features/round/words/round-form'
import { roundResult } from './features/round/words/round-result'
import { rounds } from './features/round/words/rounds'
import { failure } from './features/shell/words/failure'
import { shell } from './features/shell/words/shell'
import { story } from './features/story/words'
import { contracts } from './features/trust/words/contracts'
import { how } from './features/trust/words/how'
import { security } from './features/trust/words/security'
import { links } from './format/words'
import { allowance } from './transactions/words/allowance'
import { attestationSentences } from './transactions/words/attestation-sentences'
import { documents } from './transactions/words/documents'
import { errorSentences } from './transactions/words/error-sentences'
import { errorValues } from './transactions/words/error-values'
import { flow } from './transactions/words/flow'
import { flowStatus } from './transactions/words/flow-status'
import { peripherySentences } from './transactions/words/periphery-sentences'
import { problems } from './transactions/words/problems'
import { signatureSentences } from './transactions/words/signature-sentences'
import { rareStateWords, stateWords } from './transactions/words/state-words'
import { termsFaults } from './transactions/words/terms-faults'
import { forms } from './ui/form/words'
import { listing } from './ui/listing/words'
import { pages } from './ui/words/pages'
import * as states from './ui/words/states'
import { connectWallet } from './wallet/words/connect'
import { connection } from './wallet/words/connection'
import { wallet } from './wallet/words/wallet'

/**
 * Everything that the site says, by subject. Pages and islands import the words that they need, so that none of the rest
 * reaches the browser; a translation has this type.
 */
export const en = {
  account: { gateway },
  attest: { attest, attestPanel },
  campaign: { campaign, campaignActions, funding },
  curation: { curation },
  evidence: { evidence, submission },
  explore: { explore },
  format: { links },
  give: { fund, giftReceipt, matchWorking, refresh },
  identity: { verify },
  list: { list, listPage },
  me: { me, backingActions },
  recompute: { recompute, recomputeProblems, report },
  round: { rounds, roundActions, roundForm, roundResult },
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
    errorValues,
    errorSentences,
    peripherySentences,
    attestationSentences,
    signatureSentences,
    termsFaults,
  },
  trust: { how, security, contracts },
  ui: { forms, listing, pages, states },
  wallet: { wallet, connectWallet, connection },
}
