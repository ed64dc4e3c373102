import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'

const source = new URL('../src/', import.meta.url)

/** One line a file: its path and what it exports besides types. */
async function publicApi(): Promise<string> {
  const files = (await readdir(source, { recursive: true })).filter((file) => /(?<!\.test)\.ts$/.test(file)).sort()
  const lines = files.map(async (file) => {
    const exported = Object.keys(await import(new URL(file, source).href)).sort()
    return `${file.replace(/\.ts$/, '')}: ${exported.join(', ')}`.trim()
  })
  return (await Promise.all(lines)).join('\n')
}

test('the public API is what it was', async () => {
  expect(await publicApi()).toMatchInlineSnapshot(`
    "attestation/verdict-attestation: milestoneSchemaUid, verdictAttestation
    attestation/verdict:
    call/address-fault: addressFault
    call/calls-to: callsAt, callsTo
    call/check-argument: checkAddress, checkAmount, checkHash, checkNotEmpty
    call/contract-refusal: contractRefusal
    call/contracts/airdrops-call: airdropsCall
    call/contracts/campaigns-call: campaignsCall
    call/contracts/computed-result-call: computedResultCall
    call/contracts/donation-router-call: donationRouterCall
    call/contracts/eas-call: easCall
    call/contracts/matching-rounds-call: matchingRoundsCall
    call/contracts/round-votes-call: roundVotesCall
    call/decode-error: decodeError
    call/encode-call: encodeCall
    call/error-names: errorNames
    call/invalid-argument-error: InvalidArgumentError
    call/prepared-call:
    call/sort-addresses: sortAddresses
    cart/cart-struct: CART_TYPES, cartStruct, ownCartStruct, tokenCartStruct
    cart/cart-typed-data: cartDigest, cartTypedData
    cart/cart:
    cart/check-donations: checkDonations
    cart/split-donations: mostGas, splitDonations
    deploy/compute-deployment: computeDeployment
    deploy/create-contract: prepareCreateContract
    deploy/creation: CREATE2_DEPLOYER, SALT, creationOf, firstCreatedBy
    deploy/deploy: DeployError, deploy
    deploy/deployment-file: UnknownChainError, readDeployment, writeDeployment
    deploy/eas-gate-creation: easGateCreation
    deploy/local-plan: localPlan
    deploy/passport-gate-creation: passportGateCreation
    deploy/release-artifacts: MissingArtifactError, readReleaseArtifacts
    deploy/round-votes-creation: prepareDeployRoundVotes, roundVotesCreation
    deploy/standards-on: UnknownStandardsError, standardsOn
    ids/airdrop-id: airdropId
    ids/campaign-id: campaignId
    ids/deposit-address: depositAddress
    prepare/campaigns/approve-submission: prepareApproveSubmission
    prepare/campaigns/attest-verdict: prepareAttestVerdict
    prepare/campaigns/cancel: prepareCancel
    prepare/campaigns/create-campaign: prepareCreateCampaign
    prepare/campaigns/deny-submission: prepareDenySubmission
    prepare/campaigns/expire: prepareExpire
    prepare/campaigns/extend-deadline: prepareExtendDeadline
    prepare/campaigns/leave-round: prepareLeaveRound
    prepare/campaigns/multicall: prepareMulticall
    prepare/campaigns/register-milestone-schema: prepareRegisterMilestoneSchema
    prepare/campaigns/release: prepareRelease
    prepare/campaigns/revoke-verdict: prepareRevokeVerdict
    prepare/campaigns/submit-evidence: prepareSubmitEvidence
    prepare/campaigns/veto: prepareVeto
    prepare/campaigns/withdraw: prepareWithdraw, prepareWithdrawTo
    prepare/donations/approve-token: prepareApproveToken
    prepare/donations/cancel-nonce: prepareCancelNonce
    prepare/donations/cancel-permit2: prepareCancelPermit2
    prepare/donations/donate-for: prepareDonateFor
    prepare/donations/donate-many: prepareDonateMany
    prepare/donations/donate-signed: prepareDonateSigned
    prepare/donations/donate-with-authorization: prepareDonateWithAuthorization
    prepare/donations/donate-with-permit: prepareDonateWithPermit
    prepare/donations/donate-with-permit2: prepareDonateWithPermit2
    prepare/donations/donate: prepareDonate
    prepare/donations/mint-test-token: prepareMintTestToken
    prepare/donations/refresh: prepareRefresh
    prepare/donations/refund: prepareRefund, prepareRefundTo
    prepare/donations/set-operator-signed: prepareSetOperatorSigned
    prepare/donations/set-operator: prepareSetOperator
    prepare/donations/sweep: prepareSweep, prepareSweepTo, prepareSweepToken
    prepare/identity/register-attestation: prepareRegisterAttestation
    prepare/identity/register-voucher: prepareRegisterVoucher
    prepare/rewards/bring-in: prepareBringIn
    prepare/rewards/check-mints: checkMints
    prepare/rewards/claim-airdrop: prepareClaimAirdrop, prepareClaimAirdropTo
    prepare/rewards/claim-listed: prepareClaimListed, prepareClaimListedTo
    prepare/rewards/claw-back: prepareClawBack, prepareClawBackTo
    prepare/rewards/create-airdrop: prepareCreateAirdrop
    prepare/rewards/delegate-votes-by-signature: prepareDelegateVotesBySignature
    prepare/rewards/delegate-votes: prepareDelegateVotes
    prepare/rewards/fund-airdrop: prepareFundAirdrop
    prepare/rewards/mint-points: prepareMintPoints
    prepare/rewards/mint-round-votes: prepareMintRoundVotes
    prepare/rewards/replace-root: prepareReplaceRoot
    prepare/rounds/admit-campaigns: prepareAdmitCampaigns
    prepare/rounds/claim-computed: prepareClaimComputed
    prepare/rounds/claim-match: prepareClaimMatch
    prepare/rounds/disqualify-campaign: prepareDisqualifyCampaign
    prepare/rounds/drop-campaigns: prepareDropCampaigns
    prepare/rounds/fund-round: prepareFundRound
    prepare/rounds/open-round: prepareOpenRound
    prepare/rounds/pin-campaigns: preparePinCampaigns
    prepare/rounds/post-result: preparePostResult
    prepare/rounds/reclaim: prepareReclaim, prepareReclaimTo
    prepare/rounds/recover-match: prepareRecoverMatch
    prepare/rounds/seal-round: prepareSealRound
    prepare/rounds/veto-result: prepareVetoResult
    read/find-gate-attestations: findGateAttestations
    read/get-airdrop-claimed: getAirdropClaimed
    read/get-airdrop-nonce: getAirdropNonce
    read/get-airdrop: getAirdrop
    read/get-allowance: getAllowance
    read/get-backer: getBacker
    read/get-campaign-airdrops: getCampaignAirdrops
    read/get-campaign-sums: getCampaignSums
    read/get-campaign: getCampaign
    read/get-cart-state: getCartState
    read/get-checkpoint: getCheckpoint
    read/get-donor: getDonor
    read/get-gate-attestation: getGateAttestation
    read/get-gate-terms: WrongGateError, getGateTerms
    read/get-identity: getIdentity
    read/get-latest-seal-at: getLatestSealAt
    read/get-match: getMatch
    read/get-members-in: getMembersIn
    read/get-operator-until: getOperatorUntil
    read/get-own-votes: getOwnVotes
    read/get-passport-score: getPassportScore
    read/get-permit-nonce: getPermitNonce
    read/get-points: getPoints
    read/get-posted-result: getPostedResult
    read/get-reclaimable: getReclaimable
    read/get-result: getResult
    read/get-round-at: getRoundAt
    read/get-round-count: getRoundCount
    read/get-round-events: RoundEventsError, getRoundEvents
    read/get-round-inputs: getRoundInputs
    read/get-round-members: getRoundMembers
    read/get-round-votes: getRoundVotes
    read/get-round: getRound
    read/get-safe-owners: getSafeOwners
    read/get-sealed-round: getSealedRound
    read/get-sponsor: getSponsor
    read/get-standing: getStanding
    read/get-token-balance: getTokenBalance
    read/get-token-domain: getTokenDomain
    read/get-token-signing: getTokenSigning
    read/get-used-nonces: getUsedNonces
    read/get-weight: getWeight
    read/has-milestone-schema: hasMilestoneSchema
    read/preview-match: previewMatch
    read/read-in-ranges: LogsUnavailableError, readInRanges
    read/round-inputs-at: roundInputsAt
    terms/airdrop-terms: airdropKindNumber
    terms/attester-problems: attesterProblems
    terms/check-round-terms: checkRoundTerms
    terms/check-terms: checkTerms
    terms/latest-seal-at: latestSealAt
    terms/round-terms-hash: roundTermsHash
    terms/round-terms:
    terms/terms-problem: problemsOf
    terms/terms:
    typed-data/approval-typed-data: approvalTypedData
    typed-data/attester-signature:
    typed-data/authorization-typed-data: authorizationTypedData
    typed-data/binding-typed-data: bindingTypedData
    typed-data/consent: consentStruct
    typed-data/delegation-typed-data: delegationTypedData
    typed-data/denial-typed-data: denialTypedData
    typed-data/domains: campaignsDomain, routerDomain
    typed-data/extension-typed-data: extensionTypedData
    typed-data/nonce: checkNonce, randomNonce
    typed-data/operator-consent-typed-data: operatorConsentTypedData
    typed-data/operator-consent: operatorConsentStruct
    typed-data/permit-typed-data: permitTypedData
    typed-data/permit2-typed-data: permit2TypedData
    typed-data/split-signature: splitSignature
    typed-data/token-domain:
    typed-data/voucher-typed-data: voucherTypedData
    typed-data/voucher:"
  `)
})
