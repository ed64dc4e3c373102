import type { ErrorName } from '@commonweight/sdk/call/error-names'
import type { ErrorSentence } from '../errors/error-sentence'

/** Sentences for what is attested in EAS or by Human Passport. EAS names its errors without a prefix. */
export const attestationSentences = {
  EASMilestoneResolver_WrongSchema: () =>
    'The attestation is under another schema than milestone verdicts have. Attest under that schema.',
  EASMilestoneResolver_Expires: () => 'A verdict on a milestone must not expire. Attest again without an expiry.',
  EASMilestoneResolver_Irrevocable: () => 'A verdict on a milestone must be revocable. Attest again as revocable.',
  EASMilestoneResolver_HasReference: () =>
    'A verdict on a milestone refers to no other attestation. Attest again without a reference.',
  EASMilestoneResolver_InvalidData: () =>
    'The attestation’s data is not exactly one verdict on a milestone. Encode it by the schema and attest again.',
  EASMilestoneResolver_WrongChain: (args, words) =>
    `The verdict is for chain ${words.plain(args.chainId)}. Switch your wallet to that chain, or attest for this one.`,
  EASMilestoneResolver_WrongRecipient: (args, words) =>
    `The attestation must name ${words.account(args.campaigns)}, which holds the campaign, as its recipient. Attest again.`,
  EASMilestoneResolver_WrongMilestone: () =>
    'Another milestone is current than the verdict names. Reload and look at the new one.',
  EASMilestoneResolver_WrongEvidence: () =>
    'The lab has put other evidence in place of what you looked at. Reload and check the new submission.',
  EASMilestoneResolver_DenialBrokeOff: () =>
    'The gas limit is too low to take the approval back. Raise it in your wallet and sign again.',
  EASGate_WrongSchema: () =>
    'The attestation is under another schema than this gate reads. Ask its issuer for one of the right schema.',
  EASGate_WrongIssuer: (args, words) =>
    `The gate does not know ${words.account(args.attester)} as an issuer. Ask the gate’s issuer for an attestation.`,
  EASGate_Revoked: (args, words) =>
    `The attestation was revoked at ${words.time(args.revokedAt)}. Ask its issuer for a new one.`,
  EASGate_Expired: (args, words) =>
    `The attestation expired at ${words.time(args.expiresAt)}. Ask its issuer for a new one.`,
  EASGate_InvalidData: () => 'The attestation does not hold what this gate reads. Ask its issuer for a new one.',
  EASGate_InvalidWeight: () => 'The attestation claims more than one whole person. Ask its issuer for a new one.',
  EASGate_Outdated: () => 'This attestation, or a newer one, is registered already. You are verified: nothing to do.',
  Nullifiers_Taken: (args, words) =>
    `This person is verified with the account ${words.account(args.account)}. Give from that account to be matched.`,
  Nullifiers_ConsentExpired: (args, words) =>
    `The account’s signed consent was good until ${words.time(args.deadline)}. Sign a new one, or send the verification from the account itself.`,
  Nullifiers_NoConsent: (args, words) =>
    `A person’s first verification needs ${words.account(args.account)} itself. Send it from that account, or sign the consent with it.`,
  PassportGate_InvalidThresholds: () =>
    'The score for half weight must be more than 0 and less than that for full weight. Correct both and create it again.',
  AccessDenied: () =>
    'Only the account that attested can revoke, and only EAS itself can report it. Switch to that account.',
  AlreadyExists: () => 'This schema is registered already. Use it: nothing to do.',
  AlreadyRevoked: () => 'This attestation is revoked already. Nothing more is needed; reload to see.',
  AlreadyRevokedOffchain: () => 'This is revoked already. Nothing more is needed; reload to see.',
  AlreadyTimestamped: () => 'This is timestamped already. Nothing more is needed; reload to see.',
  DeadlineExpired: () => 'The signed attestation has expired. Ask the attester to sign again.',
  InsufficientValue: () => 'The attestation takes more of the native coin than was sent. Start again.',
  InvalidAttestation: () => 'EAS’s schema refuses this attestation. Check what it says and attest again.',
  InvalidAttestations: () => 'EAS’s schema refuses one of these attestations. Check each and attest again.',
  InvalidEAS: () => 'The deployment names no EAS contract. Check the plan and deploy again.',
  InvalidExpirationTime: () => 'The attestation would have expired already. Choose a later expiry.',
  InvalidLength: () => 'The lists of the call differ in length. Start again.',
  InvalidOffset: () => 'The page of the list does not exist. Start from its beginning.',
  InvalidRegistry: () => 'The deployment names no schema registry. Check the plan and deploy again.',
  InvalidRevocation: () => 'EAS’s schema refuses this revocation. Check the attestation and try again.',
  InvalidRevocations: () => 'EAS’s schema refuses one of these revocations. Check each and try again.',
  InvalidSchema: () =>
    'EAS does not know this schema on this chain. Register it first, or check the chain of your wallet.',
  InvalidVerifier: () => 'EAS cannot check signatures for this account. Use another account.',
  Irrevocable: () => 'This attestation can never be revoked. Deny the submission by signature instead.',
  NotFound: () => 'EAS does not know this attestation on this chain. Check its UID and the chain of your wallet.',
  NotPayable: () => 'Attestations here take no native coin. Start again and send none.',
  WrongSchema: () => 'The attestation is under another schema than the call names. Name its own schema and try again.',
} satisfies Partial<Record<ErrorName, ErrorSentence>>
