import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'

const source = new URL('../src/', import.meta.url)

async function publicApi(): Promise<Record<string, string[]>> {
  const files = (await readdir(source, { recursive: true })).filter((file) => /(?<!\.test)\.ts$/.test(file)).sort()
  const exported = await Promise.all(
    files.map(async (file) => [
      file.replace(/\.ts$/, ''),
      Object.keys(await import(new URL(file, source).href)).sort(),
    ]),
  )
  return Object.fromEntries(exported)
}

test('the public API is what it was', async () => {
  expect(await publicApi()).toMatchInlineSnapshot(`
    {
      "approval-typed-data": [
        "approvalTypedData",
      ],
      "attester-signature": [],
      "campaign-id": [
        "campaignId",
      ],
      "campaigns-domain": [
        "campaignsDomain",
      ],
      "check-argument": [
        "checkAmount",
        "checkHash",
        "checkNotEmpty",
      ],
      "check-gifts": [
        "checkGifts",
      ],
      "check-terms": [
        "checkTerms",
      ],
      "compute-deployment": [
        "CREATE2_DEPLOYER",
        "SALT",
        "computeDeployment",
      ],
      "decode-error": [
        "decodeError",
      ],
      "denial-typed-data": [
        "denialTypedData",
      ],
      "deploy": [
        "DeployError",
        "deploy",
      ],
      "deployment-file": [
        "UnknownChainError",
        "readDeployment",
        "writeDeployment",
      ],
      "error-names": [
        "errorNames",
      ],
      "extension-typed-data": [
        "extensionTypedData",
      ],
      "invalid-argument-error": [
        "InvalidArgumentError",
      ],
      "local-plan": [
        "LOCAL_CHAIN_ID",
        "localPlan",
      ],
      "native-token": [
        "NATIVE_TOKEN",
        "isNativeToken",
      ],
      "prepare/approve-campaigns": [
        "prepareApproveCampaigns",
      ],
      "prepare/approve-submission": [
        "prepareApproveSubmission",
      ],
      "prepare/approve-token": [
        "prepareApproveToken",
      ],
      "prepare/cancel": [
        "prepareCancel",
      ],
      "prepare/claim-computed": [
        "prepareClaimComputed",
      ],
      "prepare/claim-match": [
        "prepareClaimMatch",
      ],
      "prepare/create-campaign": [
        "prepareCreateCampaign",
      ],
      "prepare/create-round": [
        "prepareCreateRound",
      ],
      "prepare/deny-submission": [
        "prepareDenySubmission",
      ],
      "prepare/disqualify-campaign": [
        "prepareDisqualifyCampaign",
      ],
      "prepare/donate": [
        "prepareDonate",
      ],
      "prepare/donate-for": [
        "prepareDonateFor",
      ],
      "prepare/donate-many": [
        "prepareDonateMany",
      ],
      "prepare/drop-campaigns": [
        "prepareDropCampaigns",
      ],
      "prepare/expire": [
        "prepareExpire",
      ],
      "prepare/extend-deadline": [
        "prepareExtendDeadline",
      ],
      "prepare/fund-round": [
        "prepareFundRound",
      ],
      "prepare/leave-round": [
        "prepareLeaveRound",
      ],
      "prepare/mint-test-token": [
        "prepareMintTestToken",
      ],
      "prepare/multicall": [
        "prepareMulticall",
      ],
      "prepare/pin-campaigns": [
        "preparePinCampaigns",
      ],
      "prepare/post-result": [
        "preparePostResult",
      ],
      "prepare/reclaim": [
        "prepareReclaim",
      ],
      "prepare/reclaim-to": [
        "prepareReclaimTo",
      ],
      "prepare/recover-match": [
        "prepareRecoverMatch",
      ],
      "prepare/refresh": [
        "prepareRefresh",
      ],
      "prepare/refund": [
        "prepareRefund",
      ],
      "prepare/refund-to": [
        "prepareRefundTo",
      ],
      "prepare/register-voucher": [
        "prepareRegisterVoucher",
      ],
      "prepare/release": [
        "prepareRelease",
      ],
      "prepare/seal-round": [
        "prepareSealRound",
      ],
      "prepare/submit-evidence": [
        "prepareSubmitEvidence",
      ],
      "prepare/veto": [
        "prepareVeto",
      ],
      "prepare/veto-result": [
        "prepareVetoResult",
      ],
      "prepare/withdraw": [
        "prepareWithdraw",
      ],
      "prepare/withdraw-to": [
        "prepareWithdrawTo",
      ],
      "prepared-call": [],
      "read/get-allowance": [
        "getAllowance",
      ],
      "read/get-campaign": [
        "CAMPAIGN_STATUS",
        "getCampaign",
      ],
      "read/get-donor": [
        "getDonor",
      ],
      "read/get-match": [
        "getMatch",
      ],
      "read/get-reclaimable": [
        "getReclaimable",
      ],
      "read/get-result": [
        "getResult",
      ],
      "read/get-round": [
        "getRound",
      ],
      "read/get-round-count": [
        "getRoundCount",
      ],
      "read/get-standing": [
        "getStanding",
      ],
      "read/get-token-balance": [
        "getTokenBalance",
      ],
      "read/get-weight": [
        "getWeight",
      ],
      "read/preview-match": [
        "previewMatch",
      ],
      "release-artifacts": [
        "MissingArtifactError",
        "RELEASED_CONTRACTS",
        "readReleaseArtifacts",
      ],
      "round-terms": [],
      "round-terms-hash": [
        "roundTermsHash",
      ],
      "sort-addresses": [
        "sortAddresses",
      ],
      "terms": [],
      "voucher": [],
      "voucher-typed-data": [
        "voucherTypedData",
      ],
    }
  `)
})
