import type { ErrorName } from '@commonweight/sdk/call/error-names'
import type { ErrorSentence } from '../errors/error-sentence'

/** Sentences for signatures that Permit2, tokens and libraries check. Permit2 and EAS share the unprefixed names. */
export const signatureSentences = {
  SignatureExpired: (args, words) =>
    `The signed permission expired at ${words.time(args.signatureDeadline)}. Start again and sign a new one.`,
  InvalidNonce: () => 'This permission was used or cancelled already. Reload to see; to continue, sign a new one.',
  InvalidAmount: () => 'The call asks for more than was signed. Start again and sign the whole amount.',
  InvalidSignature: () => 'The signature does not fit what it is posted for. Ask for a new signature of exactly that.',
  InvalidSignatureLength: () => 'The signature is cut short or too long. Copy it whole, or sign again.',
  InvalidSigner: () => 'The permission was signed by another account. Switch to the account that gives and sign again.',
  InvalidContractSignature: () =>
    'The donor’s account refuses this signature. Ask its owners to sign again, all that it needs.',
  LengthMismatch: () => 'The lists of the call differ in length. Start again.',
  ERC3009InvalidSignature: () =>
    'The authorization was signed by another account, or for another payment. Sign it again with the account that gives.',
  ERC3009InvalidAuthorizationTime: (args, words) =>
    `The authorization holds until ${words.time(args.validBefore)}. Sign a new one with a later deadline.`,
  ERC3009UsedAuthorization: () =>
    'This authorization was used or cancelled already. Reload to see; to give again, sign a new cart.',
  VotesExpiredSignature: (args, words) =>
    `The signed delegation expired at ${words.time(args.expiry)}. Ask for a new signature.`,
  ERC5805FutureLookup: () => 'Votes are only known for times that have passed. Ask again later.',
  ERC6372InconsistentClock: () =>
    'The contract’s clock does not count as it says. Report this to the people who run the site.',
  CheckpointUnorderedInsertion: () =>
    'The contract cannot book votes before those that it has. Wait for the next block and try again.',
  SafeCastOverflowedUintDowncast: () =>
    'The amount is larger than the contract can book. Try a smaller one, or wait until the campaign has closed.',
  Create2EmptyBytecode: () => 'There is no code to create. Check the plan of the deployment and deploy again.',
  FailedDeployment: () =>
    'The contract could not be created. Check that it is not there already, and try again with more gas.',
} satisfies Partial<Record<ErrorName, ErrorSentence>>
