import type { ErrorName } from '@commonweight/sdk/call/error-names'
import type { ErrorSentence } from '../errors/error-sentence'

/** Sentences for the contracts around Campaigns that hold, count or route money. */
export const peripherySentences = {
  DonationRouter_Expired: (args, words) =>
    `This cart could be given until ${words.time(args.deadline)}. Sign it again with a later deadline.`,
  DonationRouter_NotYetValid: (args, words) =>
    `This cart is good after ${words.time(args.validAfter)}. Give it then, or sign it again without a start.`,
  DonationRouter_WrongPayer: (args, words) =>
    `Nobody can spend the money of ${words.account(args.payer)} this way. Let that account send the transaction, or let the donor pay.`,
  DonationRouter_NonceUsed: () =>
    'This cart was given or cancelled already. Reload to see; to give again, sign a new cart.',
  DonationRouter_InvalidSignature: (args, words) =>
    `The signature of ${words.account(args.donor)} does not fit this cart. Ask for a new signature of exactly this cart.`,
  DonationRouter_NotAContract: (args, words) =>
    `There is no contract at ${words.account(args.account)} on this chain. Check the chain of your wallet, then sign again.`,
  DonationRouter_NotConserved: () =>
    'The token moved another amount than the cart’s, so nothing was given. Use a token that arrives whole.',
  DepositAddresses_NothingToSweep: () =>
    'Nothing of this token lies at the deposit address. Wait until the transfer has arrived, or check where it was sent.',
  DepositAccount_Unauthorized: () =>
    'A deposit address obeys only its own contract. Sweep it through DepositAddresses instead.',
  Points_Soulbound: () => 'Points belong to the account that earned them. They cannot be moved: keep them there.',
  RoundVotes_NotSealed: (args, words) =>
    `Round ${words.plain(args.round)} is not sealed yet. Seal it first; its votes can be minted after that.`,
  RoundVotes_NotInRound: (args, words) =>
    `Round ${words.plain(args.round)} did not count this campaign. Choose a campaign that it counted.`,
  Airdrops_UnknownCampaign: () => 'No such campaign exists on this chain. Check the chain of your wallet and reload.',
  Airdrops_UnsupportedToken: (args, words) =>
    `${words.account(args.token)} is not a token that airdrops take. Use an ERC-20 token of at most 18 decimals.`,
  Airdrops_ZeroAmount: () => 'The amount is 0. Enter how much to put up.',
  Airdrops_LimitReached: () => 'The airdrop cannot book that much. Add a smaller amount.',
  Airdrops_InvalidExpiry: (args, words) =>
    `An airdrop must end after ${words.time(args.earliest)}, when its claims begin. Choose a later time.`,
  Airdrops_WrongKind: () => 'This airdrop is of another kind, or does not exist. Reload it and claim as its kind asks.',
  Airdrops_Unauthorized: (args, words) =>
    `This is reserved for the airdrop’s creator; ${words.account(args.caller)} is another account. Switch accounts.`,
  Airdrops_StillCounting: (args, words) =>
    `The campaign takes gifts until ${words.time(args.closesAt)}. Claim after that, when everybody’s part is known.`,
  Airdrops_Expired: (args, words) =>
    `The airdrop ended at ${words.time(args.expiresAt)}. What was not claimed goes back to its creator; ask there.`,
  Airdrops_NotExpired: (args, words) =>
    `The airdrop runs until ${words.time(args.expiresAt)}. Take the rest back after that.`,
  Airdrops_InvalidProof: (args, words) =>
    `The list does not give ${words.account(args.account)} that amount. Take amount and proof from the list as it stands now.`,
  Airdrops_NothingToPay: () => 'Nothing is due here now. It may have been paid already: reload to see.',
  Airdrops_NotEnoughLeft: (args, words) =>
    `The list promises more than is left; ${words.missing(args.due, args.left)} is missing. Ask the airdrop’s creator to add it.`,
  ERC6909InsufficientAllowance: () => 'Points cannot be spent for others. Nothing can be done here: leave them.',
  ERC6909InsufficientBalance: () => 'The account has fewer points than that. Reload to see how many.',
  ERC6909InvalidApprover: () => 'The points contract refuses this account. Use another account.',
  ERC6909InvalidReceiver: () => 'Points cannot go to this account. Check the address and enter another.',
  ERC6909InvalidSender: () => 'Points cannot come from this account. Use another account.',
  ERC6909InvalidSpender: () => 'The points contract refuses this spender. Use another account.',
} satisfies Partial<Record<ErrorName, ErrorSentence>>
