import type { DecodedError } from '@commonweight/sdk/call/decode-error'
import type { ErrorSentence } from '../errors/error-sentence'
import type { ErrorWords } from '../errors/error-words'
import { attestationSentences } from './attestation-sentences'
import { peripherySentences } from './periphery-sentences'
import { signatureSentences } from './signature-sentences'
import { termsFaults } from './terms-faults'

/** A sentence for every custom error of every contract: the type demands it, so a new error without one does not compile. */
export const errorSentences: Record<DecodedError['name'], ErrorSentence> = {
  ...peripherySentences,
  ...attestationSentences,
  ...signatureSentences,
  Campaigns_Unauthorized: (args, words) =>
    `This is reserved for another account than ${words.account(args.caller)}. Switch to the account that owns the campaign.`,
  Campaigns_UnknownCampaign: () => 'No such campaign exists on this chain. Check the chain of your wallet and reload.',
  Campaigns_CampaignExists: () =>
    'You have listed this very campaign already. Open it from your page, or change a term to list another.',
  Campaigns_InvalidTerms: (args, words) => termsFault('campaign', args, words),
  Campaigns_NotOpen: (args, words) =>
    `Gifts are taken from ${words.time(args.opensAt)} until ${words.time(args.closesAt)}. Choose a campaign that is open now.`,
  Campaigns_ZeroAmount: () => 'The amount is 0. Enter how much you want to give.',
  Campaigns_LimitReached: () => 'This campaign cannot book that much any more. Try a smaller amount.',
  Campaigns_EmptyCart: () => 'There is nothing in the cart. Add a campaign first.',
  Campaigns_InvalidBeneficiary: (args, words) =>
    `Gifts cannot be made in the name of ${words.account(args.beneficiary)}. Enter the account of the person who gives.`,
  Campaigns_MixedTokens: () => 'The cart mixes tokens. Give to campaigns of one token at a time.',
  Campaigns_WrongStatus: () => 'The campaign has ended in the meantime. Reload to see how it stands.',
  Campaigns_NotFailed: () => 'The campaign has not failed, so nothing is refundable. Reload to see how it stands.',
  Campaigns_HasFailed: () => 'The campaign has failed in the meantime. Donors can take their money back on its page.',
  Campaigns_NothingToPay: () => 'Nothing is due here now. It may have been paid already: reload to see.',
  Campaigns_MatchPending: () =>
    'The round has ended and its match is not settled. Claim the match on the round’s page first, or wait until claims are over.',
  Campaigns_NotInRound: () => 'The campaign is not in this round. Reload to see how it stands.',
  Campaigns_AlreadyOpen: (args, words) =>
    `The campaign opened at ${words.time(args.opensAt)}, and a member leaves its round only before that. Deliver, or cancel the campaign.`,
  Campaigns_RoundNotSealed: () =>
    'The round of this campaign is not sealed yet, and releases wait for that. Seal the round first, or wait.',
  Campaigns_EmptyEvidence: () => 'The evidence is missing. Fill in the evidence and submit again.',
  Campaigns_StillOpen: (args, words) =>
    `A campaign with a goal takes evidence only once gifts have closed, from ${words.time(args.closesAt)}. Submit it then.`,
  Campaigns_NoSubmission: () =>
    'The lab has put other evidence in place of what you looked at. Reload and check the new submission.',
  Campaigns_AlreadyApproved: () =>
    'Enough attesters have approved the evidence already, so it cannot be replaced. Reload to see the challenge window.',
  Campaigns_NotApproved: () => 'The attesters have not approved this milestone yet. Wait for their signatures.',
  Campaigns_InChallenge: (args, words) =>
    `Backers may object until ${words.time(args.endsAt)}. Release after that time.`,
  Campaigns_ChallengeOver: (args, words) =>
    `The time to object ended at ${words.time(args.endsAt)}. Anyone may release the milestone now.`,
  Campaigns_NotAttester: (args, words) =>
    `${words.account(args.account)} is not an attester of this campaign. Switch to an attester’s account.`,
  Campaigns_NothingApproved: () =>
    'Each of these attesters has approved or denied this submission already. Ask one who has not signed yet.',
  Campaigns_InvalidSignature: (args, words) =>
    `The signature of ${words.account(args.signer)} does not fit what it is posted for. Ask for a new signature of exactly that.`,
  Campaigns_Denied: (args, words) =>
    `${words.account(args.attester)} has denied this submission, for good. Ask another attester, or submit new evidence.`,
  Campaigns_TooFewSignatures: (args, words) =>
    `An extension needs the signatures of ${words.plain(args.required)} attesters; there are ${words.plain(args.found)}. Ask more of them to sign.`,
  Campaigns_AlreadyExtended: () =>
    'The deadline of this milestone was extended once already. Deliver by then; it cannot be moved again.',
  Campaigns_InvalidExtension: (args, words) =>
    `A deadline can only be moved before it passes, to a later time, until ${words.time(args.latest)} at most. Choose such a time.`,
  Campaigns_NoVetoPower: () =>
    'Only points that were held when the evidence was submitted can object to it, and this account held none. What it gave since counts for the next submission.',
  Campaigns_AlreadyVetoed: () => 'You have objected to this submission already. Nothing more is needed from you.',
  Campaigns_NothingToCount: () =>
    'Your gifts are counted in full at your present identity weight. Verify first, then count again.',
  MatchingRounds_Unauthorized: (args, words) =>
    `This is reserved for the round’s operator; ${words.account(args.caller)} is another account. Switch accounts.`,
  MatchingRounds_UnknownRound: () => 'No such round exists on this chain. Check the chain of your wallet and reload.',
  MatchingRounds_InvalidTerms: (args, words) => termsFault('round', args, words),
  MatchingRounds_CampaignMismatch: (args, words) => termsFault('mismatch', args, words),
  MatchingRounds_UnexpectedTerms: () =>
    'The chain holds another round under this number than the page showed. Reload, read its terms and fund again.',
  MatchingRounds_InvalidSponsor: (args, words) =>
    `Money cannot be booked for ${words.account(args.sponsor)}. Name the account of the person or organisation that funds.`,
  MatchingRounds_AboveEarlyMoney: (args, words) =>
    `Since this round started, its pool may grow by at most what was funded before; room is left for ${words.amount(args.room)}. Add no more than that.`,
  MatchingRounds_ZeroAmount: () => 'The amount is 0. Enter how much to add to the pool.',
  MatchingRounds_Ended: (args, words) => `The round ended at ${words.time(args.end)}. Choose a round that is open.`,
  MatchingRounds_NotEnded: (args, words) => `The round runs until ${words.time(args.end)}. Try again after that.`,
  MatchingRounds_InReview: (args, words) =>
    `The round can be sealed from ${words.time(args.until)}. Try again then; pins and drops are possible until the seal.`,
  MatchingRounds_ReviewOver: (args, words) =>
    `The review ended at ${words.time(args.until)}: from then on nothing is added to the pool, and no campaign removed. Fund another round, or leave the campaign in.`,
  MatchingRounds_NothingAdmitted: () =>
    'None of these campaigns can join the round any more: they withdrew, failed, released or were admitted before. Reload to see who still waits.',
  MatchingRounds_AlreadySealed: () => 'The round is sealed: its result is fixed. Reload to see it.',
  MatchingRounds_NotSealed: () => 'The round is not sealed yet. Seal it first, then claim.',
  MatchingRounds_ClaimsOver: (args, words) =>
    `Claims ended at ${words.time(args.claimUntil)}. What was not claimed goes back to the sponsors, or where the round says: reclaim it there.`,
  MatchingRounds_ClaimsOpen: (args, words) =>
    `Matches can be claimed until ${words.time(args.claimUntil)}. What is left can be reclaimed after that.`,
  MatchingRounds_WrongResult: (args) =>
    args.isComputed
      ? 'The matches of this round were computed off chain. Claim with the proof that its calculator published.'
      : 'No computed result stands in this round. Claim the match that the chain computed instead.',
  MatchingRounds_AboveCap: () =>
    'The computed result gives this campaign more than the round’s cap, so it cannot be paid. Tell the round’s calculator.',
  MatchingRounds_AbovePool: () =>
    'The computed result gives more than is left in the pool, so it cannot be paid. Tell the round’s calculator.',
  MatchingRounds_WrongStanding: () =>
    'The campaign’s standing in the round has changed in the meantime. Reload to see what can be done now.',
  MatchingRounds_BelowCap: () =>
    'The campaign’s match does not reach the cap, so there is nothing to set apart. Leave it.',
  MatchingRounds_NothingToPay: () =>
    'Nothing is due to this account now. It may have been paid already: reload to see.',
  MatchingRounds_LimitReached: () => 'The pool cannot book that much. Add a smaller amount.',
  ComputedResult_Unauthorized: (args, words) =>
    `Only the calculator that the round named may post a result; ${words.account(args.caller)} is another account. Switch accounts.`,
  ComputedResult_AlreadyPosted: () =>
    'The result of this round is posted already. There is only one: reload to see it.',
  ComputedResult_NotInTime: (args, words) =>
    `A result can be posted from ${words.time(args.from)} until ${words.time(args.until)}. Post it in that time.`,
  ComputedResult_EmptyDigest: () => 'A digest of the result is missing. Compute all four and post again.',
  ComputedResult_NoEarlySponsors: () =>
    'Nobody funded this round before its start, so nobody could object to a result. Use the one that the chain computes.',
  ComputedResult_NotPosted: () => 'No result is posted for this round. Reload to see how it stands.',
  ComputedResult_VetoOver: (args, words) =>
    `The time to object ended at ${words.time(args.vetoUntil)}. The round can be sealed now.`,
  ComputedResult_NoVetoPower: () =>
    'Only sponsors who funded the round before its start can object. Switch to such an account.',
  ComputedResult_AlreadyVetoed: () => 'You have objected to this result already. Nothing more is needed from you.',
  ComputedResult_InvalidProof: () =>
    'The proof does not belong to this campaign and amount. Take both from the result that the calculator published.',
  VoucherGate_InvalidWeight: () => 'The voucher claims more than one whole person. Ask the issuer for a new one.',
  VoucherGate_NotYetValid: (args, words) =>
    `The voucher is valid from ${words.time(args.issuedAt)}. Wait a moment and register it again.`,
  VoucherGate_Expired: (args, words) => `The voucher expired at ${words.time(args.expiresAt)}. Ask for a new one.`,
  VoucherGate_Outdated: () => 'This voucher, or a newer one, is registered already. You are verified: nothing to do.',
  VoucherGate_InvalidSignature: () => 'The voucher was not signed by this gate’s issuer. Ask the issuer for a new one.',
  Tokens_WrongValue: (args, words) =>
    `The call must send ${words.plain(args.expected)} wei of the native coin, not ${words.plain(args.sent)}. Start again from the page.`,
  Tokens_WrongAmountReceived: () =>
    'This token moves another amount than it is asked to (it takes a fee). Use a token that arrives whole.',
  Gates_TooLittleGas: () =>
    'The gas limit is too low to look up your identity. Raise it in your wallet and sign again.',
  ERC20InsufficientAllowance: () =>
    'The contract may not take that much of your tokens yet. Start again: the first step allows exactly this amount.',
  ERC20InsufficientBalance: (args, words) =>
    `You need ${words.missing(args.needed, args.balance)} more. Add it to this account or choose a smaller amount.`,
  ERC20InvalidApprover: () => 'This account cannot allow others to take its tokens. Use another account.',
  ERC20InvalidReceiver: () => 'The token refuses this receiver. Check the address and enter another.',
  ERC20InvalidSender: () => 'The token refuses this sender. Use another account.',
  ERC20InvalidSpender: () => 'The token refuses this contract. Reload the page; if it stays, use another token.',
  ERC2612ExpiredSignature: () => 'The signed permission has expired. Start again and sign a new one.',
  ERC2612InvalidSigner: () =>
    'The permission was signed by another account. Switch to the account that gives and sign again.',
  SafeERC20FailedOperation: () =>
    'The token refused the transfer. Check your balance, and that the token has not frozen one of the accounts.',
  InvalidAccountNonce: () => 'A newer permission was signed in the meantime. Start again and sign a new one.',
  InsufficientBalance: () =>
    'The contract holds less than it would have to pay. Report this to the people who run the site.',
  FailedCall: () =>
    'The receiving account refuses the coin. If the account is yours, have it paid to another address instead.',
  AddressEmptyCode: () => 'The call reached an address without a contract. Check the chain of your wallet and reload.',
  ReentrancyGuardReentrantCall: () =>
    'A contract called back in the middle of a payment and was stopped. Use a plain account.',
  ECDSAInvalidSignature: () => 'A signature is malformed. Sign again.',
  ECDSAInvalidSignatureLength: () => 'A signature is cut short or too long. Copy it whole, or sign again.',
  ECDSAInvalidSignatureS: () => 'A signature is malformed. Sign again.',
  InvalidShortString: () => 'The contract met a text it cannot read. Reload and try again.',
  StringTooLong: () => 'A text is too long for the contract. Shorten it.',
  Error: (args) => `The contract refused: ${String(args.message)}. Change what it names and try again.`,
  Panic: () => 'A number is out of the contract’s range. Check the amounts and times that you entered.',
}

/** What is wrong with a term, by the field and the nearest allowed value that the error carries. */
function termsFault(kind: 'campaign' | 'round' | 'mismatch', args: DecodedError['args'], words: ErrorWords): string {
  const fault = termsFaults[kind][String(args.field)]
  return fault ? fault(args.limit, words) : termsFaults.other(String(args.field), args.limit, words)
}
