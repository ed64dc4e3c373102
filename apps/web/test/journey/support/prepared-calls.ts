/**
 * @property page Folder of `app` whose page offers it.
 * @property test The file in test/journey that sends it from there, in Chromium; it fails if it did not.
 * @property call Contract and function.
 */
type SentFromPage = { page: string; test: string; call: string }

/** @property without Why no page offers it. */
export type PreparedCall = SentFromPage | { without: string }

const ATTEST = 'attest/[address]'
const CAMPAIGN = 'campaigns/[id]'
const ME = 'me/[address]'
const REWARD = 'rewards/[airdrop]'
const ROUND = 'rounds/[id]'

/** Every file of sdk/prepare and the page that offers what it prepares. A law holds the list complete. */
export const PREPARED_CALLS: Readonly<Record<string, PreparedCall>> = {
  'campaigns/approve-submission': { page: ATTEST, test: 'own-pages', call: 'campaigns.approve' },
  'campaigns/attest-verdict': {
    without: 'The attester’s page will sign verdicts as attestations; today other clients do.',
  },
  'campaigns/cancel': { page: CAMPAIGN, test: 'anyone-may', call: 'campaigns.cancel' },
  'campaigns/create-campaign': { page: 'campaigns/new', test: 'whole-way', call: 'campaigns.create' },
  'campaigns/deny-submission': { page: ATTEST, test: 'objections', call: 'campaigns.deny' },
  'campaigns/expire': { page: CAMPAIGN, test: 'anyone-may', call: 'campaigns.expire' },
  'campaigns/extend-deadline': { page: ATTEST, test: 'attesting', call: 'campaigns.extend' },
  'campaigns/leave-round': { page: CAMPAIGN, test: 'objections', call: 'campaigns.leaveRound' },
  'campaigns/multicall': { without: 'Several calls of a DAO in one: its recipes will use it.' },
  'campaigns/register-milestone-schema': { without: 'Deployment registers it once.' },
  'campaigns/release': { page: CAMPAIGN, test: 'whole-way', call: 'campaigns.release' },
  'campaigns/revoke-verdict': { without: 'The attester’s page will revoke the attestations that it signs.' },
  'campaigns/submit-evidence': { page: 'campaigns/[id]/submit', test: 'whole-way', call: 'campaigns.submit' },
  'campaigns/veto': { page: ME, test: 'objections', call: 'campaigns.veto' },
  'campaigns/withdraw': { page: CAMPAIGN, test: 'whole-way', call: 'campaigns.withdraw' },
  'donations/approve-token': { page: ROUND, test: 'whole-way', call: 'testToken.approve' },
  'donations/cancel-nonce': { page: ME, test: 'odd-carts', call: 'donationRouter.cancelNonce' },
  'donations/cancel-permit2': { page: ME, test: 'odd-carts', call: 'permit2.invalidateUnorderedNonces' },
  'donations/donate': {
    without: 'Contracts and DAOs call it: its recipes will use it; the site pays through the router.',
  },
  'donations/donate-for': { without: 'Gifts in another’s name by a contract or a DAO: its recipes will use it.' },
  'donations/donate-many': {
    without: 'Many gifts of a DAO in one call: its recipes will use it; the checkout pays through the router.',
  },
  'donations/donate-signed': { page: 'checkout', test: 'checkout', call: 'donationRouter.donateSigned' },
  'donations/donate-with-authorization': {
    page: 'checkout',
    test: 'checkout',
    call: 'donationRouter.donateWithAuthorization',
  },
  'donations/donate-with-permit': { page: 'checkout', test: 'odd-carts', call: 'donationRouter.donateWithPermit' },
  'donations/donate-with-permit2': { page: 'checkout', test: 'odd-carts', call: 'donationRouter.donateWithPermit2' },
  'donations/mint-test-token': { without: 'Local set-up: a chain for trying has tokens to try.' },
  'donations/refresh': { page: ME, test: 'odd-wallets', call: 'campaigns.refresh' },
  'donations/refund': { page: ME, test: 'own-pages', call: 'campaigns.refund' },
  'donations/set-operator': { page: ME, test: 'objections', call: 'campaigns.setOperator' },
  'donations/set-operator-signed': {
    without:
      'An operator’s own site asks its donors to sign and posts it, as docs/contracts.md says; Me ends a consent by the donor’s own call.',
  },
  'donations/sweep': {
    without: 'The site’s relayer sends it for the deposit page: journey/deposit.test.ts sees it happen.',
  },
  'identity/register-attestation': { page: ME, test: 'verification', call: 'easGate.register' },
  'identity/register-voucher': { page: ME, test: 'whole-way', call: 'voucherGate.register' },
  'rewards/bring-in': { page: ROUND, test: 'rewards', call: 'roundVotes.bringIn' },
  'rewards/claim-airdrop': { page: ME, test: 'rewards', call: 'airdrops.claim' },
  'rewards/claim-listed': { page: REWARD, test: 'rewards', call: 'airdrops.claimListed' },
  'rewards/claw-back': { page: REWARD, test: 'rewards', call: 'airdrops.clawBack' },
  'rewards/create-airdrop': { page: 'rewards/new', test: 'rewards', call: 'airdrops.createAirdrop' },
  'rewards/delegate-votes': { page: ME, test: 'rewards', call: 'roundVotes.delegate' },
  'rewards/delegate-votes-by-signature': {
    without:
      'Me delegates by the account’s own call. Of others, a governor’s own site collects and posts such signatures: docs/contracts.md, “Points, votes and rewards”.',
  },
  'rewards/fund-airdrop': { page: REWARD, test: 'rewards', call: 'airdrops.fund' },
  'rewards/mint-points': { page: ME, test: 'rewards', call: 'points.mint' },
  'rewards/mint-round-votes': { page: ME, test: 'rewards', call: 'roundVotes.mint' },
  'rewards/replace-root': { page: REWARD, test: 'rewards', call: 'airdrops.replaceRoot' },
  'rounds/admit-campaigns': { page: ROUND, test: 'whole-way', call: 'matchingRounds.admit' },
  'rounds/claim-computed': { page: ROUND, test: 'computed-round', call: 'computedResult.claimComputed' },
  'rounds/claim-match': { page: CAMPAIGN, test: 'anyone-may', call: 'matchingRounds.claimMatch' },
  'rounds/disqualify-campaign': { page: ROUND, test: 'objections', call: 'matchingRounds.disqualify' },
  'rounds/drop-campaigns': { page: ROUND, test: 'anyone-may', call: 'matchingRounds.drop' },
  'rounds/fund-round': { page: ROUND, test: 'whole-way', call: 'matchingRounds.fund' },
  'rounds/open-round': { page: 'rounds/new', test: 'whole-way', call: 'matchingRounds.openRound' },
  'rounds/pin-campaigns': { page: ROUND, test: 'anyone-may', call: 'matchingRounds.pin' },
  'rounds/post-result': { without: 'The calculator’s program posts it; `commonweight qf` computes it.' },
  'rounds/reclaim': { page: ROUND, test: 'anyone-may', call: 'matchingRounds.reclaim' },
  'rounds/recover-match': { page: CAMPAIGN, test: 'anyone-may', call: 'matchingRounds.recover' },
  'rounds/seal-round': { page: ROUND, test: 'whole-way', call: 'matchingRounds.seal' },
  'rounds/veto-result': { page: ROUND, test: 'computed-round', call: 'computedResult.vetoResult' },
}
