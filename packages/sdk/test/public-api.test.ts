import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'

const source = new URL('../src/', import.meta.url)

/** One line a file: its path and what it exports beside types. */
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
    "address-fault: addressFault
    airdrop-id: airdropId
    airdrop-terms: AIRDROP_KINDS
    approval-typed-data: approvalTypedData
    attester-problems: attesterProblems
    attester-signature:
    authorization-typed-data: authorizationTypedData
    binding-typed-data: bindingTypedData
    campaign-id: campaignId
    campaigns-domain: campaignsDomain
    cart-digest: cartDigest
    cart-struct: CART_TYPES, cartStruct, ownCartStruct, tokenCartStruct
    cart-typed-data: cartTypedData
    cart:
    check-argument: checkAddress, checkAmount, checkHash, checkNonce, checkNotEmpty
    check-donations: checkDonations
    check-mints: checkMints
    check-round-terms: checkRoundTerms
    check-terms: checkTerms
    compute-deployment: computeDeployment
    consent: consentStruct
    creation: CREATE2_DEPLOYER, SALT, creationOf, firstCreatedBy
    decode-error: decodeError
    delegation-typed-data: delegationTypedData
    denial-typed-data: denialTypedData
    deploy: DeployError, deploy
    deployment-file: UnknownChainError, readDeployment, writeDeployment
    deposit-address: depositAddress
    eas-gate-creation: easGateCreation
    encode-call: encodeCall
    error-names: errorNames
    extension-typed-data: extensionTypedData
    invalid-argument-error: InvalidArgumentError
    latest-seal-at: latestSealAt
    local-plan: LOCAL_CHAIN_ID, localPlan
    milestone-schema: MILESTONE_SCHEMA, milestoneSchemaUid
    native-token: NATIVE_TOKEN, isNativeToken
    operator-consent-typed-data: operatorConsentTypedData
    operator-consent: operatorConsentStruct
    passport-gate-creation: passportGateCreation
    permit-typed-data: permitTypedData
    permit2-typed-data: permit2TypedData
    prepare/admit-campaigns: prepareAdmitCampaigns
    prepare/approve-submission: prepareApproveSubmission
    prepare/approve-token: prepareApproveToken
    prepare/attest-verdict: prepareAttestVerdict
    prepare/bring-in: prepareBringIn
    prepare/cancel-nonce: prepareCancelNonce
    prepare/cancel-permit2: prepareCancelPermit2
    prepare/cancel: prepareCancel
    prepare/claim-airdrop-to: prepareClaimAirdropTo
    prepare/claim-airdrop: prepareClaimAirdrop
    prepare/claim-computed: prepareClaimComputed
    prepare/claim-listed-to: prepareClaimListedTo
    prepare/claim-listed: prepareClaimListed
    prepare/claim-match: prepareClaimMatch
    prepare/claw-back-to: prepareClawBackTo
    prepare/claw-back: prepareClawBack
    prepare/create-airdrop: prepareCreateAirdrop
    prepare/create-campaign: prepareCreateCampaign
    prepare/create-contract: prepareCreateContract
    prepare/delegate-votes-by-signature: prepareDelegateVotesBySignature
    prepare/delegate-votes: prepareDelegateVotes
    prepare/deny-submission: prepareDenySubmission
    prepare/deploy-round-votes: prepareDeployRoundVotes
    prepare/disqualify-campaign: prepareDisqualifyCampaign
    prepare/donate-for: prepareDonateFor
    prepare/donate-many: prepareDonateMany
    prepare/donate-signed: prepareDonateSigned
    prepare/donate-with-authorization: prepareDonateWithAuthorization
    prepare/donate-with-permit: prepareDonateWithPermit
    prepare/donate-with-permit2: prepareDonateWithPermit2
    prepare/donate: prepareDonate
    prepare/drop-campaigns: prepareDropCampaigns
    prepare/expire: prepareExpire
    prepare/extend-deadline: prepareExtendDeadline
    prepare/fund-airdrop: prepareFundAirdrop
    prepare/fund-round: prepareFundRound
    prepare/leave-round: prepareLeaveRound
    prepare/mint-points: prepareMintPoints
    prepare/mint-round-votes: prepareMintRoundVotes
    prepare/mint-test-token: prepareMintTestToken
    prepare/multicall: prepareMulticall
    prepare/open-round: prepareOpenRound
    prepare/pin-campaigns: preparePinCampaigns
    prepare/post-result: preparePostResult
    prepare/reclaim-to: prepareReclaimTo
    prepare/reclaim: prepareReclaim
    prepare/recover-match: prepareRecoverMatch
    prepare/refresh: prepareRefresh
    prepare/refund-to: prepareRefundTo
    prepare/refund: prepareRefund
    prepare/register-attestation: prepareRegisterAttestation
    prepare/register-milestone-schema: prepareRegisterMilestoneSchema
    prepare/register-voucher: prepareRegisterVoucher
    prepare/release: prepareRelease
    prepare/replace-root: prepareReplaceRoot
    prepare/revoke-verdict: prepareRevokeVerdict
    prepare/seal-round: prepareSealRound
    prepare/set-operator-signed: prepareSetOperatorSigned
    prepare/set-operator: prepareSetOperator
    prepare/submit-evidence: prepareSubmitEvidence
    prepare/sweep-to: prepareSweepTo
    prepare/sweep-token: prepareSweepToken
    prepare/sweep: prepareSweep
    prepare/veto-result: prepareVetoResult
    prepare/veto: prepareVeto
    prepare/withdraw-to: prepareWithdrawTo
    prepare/withdraw: prepareWithdraw
    prepared-call:
    random-nonce: randomNonce
    read/get-allowance: getAllowance
    read/get-campaign-sums: getCampaignSums
    read/get-campaign: CAMPAIGN_STATUS, getCampaign
    read/get-checkpoint: getCheckpoint
    read/get-donor: getDonor
    read/get-latest-seal-at: getLatestSealAt
    read/get-match: getMatch
    read/get-members-in: getMembersIn
    read/get-operator-until: getOperatorUntil
    read/get-permit-nonce: getPermitNonce
    read/get-posted-result: getPostedResult
    read/get-reclaimable: getReclaimable
    read/get-result: getResult
    read/get-round-at: getRoundAt
    read/get-round-count: getRoundCount
    read/get-round-events: RoundEventsError, getRoundEvents
    read/get-round-inputs: getRoundInputs
    read/get-round: getRound
    read/get-standing: getStanding
    read/get-token-balance: getTokenBalance
    read/get-token-domain: getTokenDomain
    read/get-weight: getWeight
    read/has-milestone-schema: hasMilestoneSchema
    read/preview-match: previewMatch
    read/read-in-ranges: LogsUnavailableError, readInRanges
    read/round-inputs-at: roundInputsAt
    release-artifacts: MissingArtifactError, readReleaseArtifacts
    round-terms-hash: roundTermsHash
    round-terms:
    round-votes-creation: roundVotesCreation
    router-domain: routerDomain
    sort-addresses: sortAddresses
    split-signature: splitSignature
    standards-on: UnknownStandardsError, standardsOn
    term-limits: FULL_SHARE, GRACE, MAX_ATTESTERS, MAX_CHALLENGE_PERIOD, MAX_DURATION, MAX_EXTENSION, MAX_MILESTONES, MAX_TOKEN_DECIMALS, MAX_TOTAL, MAX_VETO_SHARE, MIN_CLAIM_PERIOD, MIN_PERIOD, MIN_VETO_SHARE, SETTLING_PERIOD
    terms-problem: problemsOf
    terms:
    token-domain:
    verdict-attestation: verdictAttestation
    verdict:
    voucher-typed-data: voucherTypedData
    voucher:"
  `)
})
