import { campaignsAbi } from '@commonweight/abi/generated'
import { textDigest } from '@commonweight/domain/canonical'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type Hex, parseEventLogs } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeError } from '../src/call/decode-error'
import { campaignId } from '../src/ids/campaign-id'
import { prepareApproveSubmission } from '../src/prepare/campaigns/approve-submission'
import { prepareCreateCampaign } from '../src/prepare/campaigns/create-campaign'
import { prepareDenySubmission } from '../src/prepare/campaigns/deny-submission'
import { prepareExtendDeadline } from '../src/prepare/campaigns/extend-deadline'
import { prepareMulticall } from '../src/prepare/campaigns/multicall'
import { prepareRelease } from '../src/prepare/campaigns/release'
import { prepareSubmitEvidence } from '../src/prepare/campaigns/submit-evidence'
import { prepareWithdraw } from '../src/prepare/campaigns/withdraw'
import { prepareDonate } from '../src/prepare/donations/donate'
import { prepareDonateFor } from '../src/prepare/donations/donate-for'
import { prepareRefresh } from '../src/prepare/donations/refresh'
import { getCampaign } from '../src/read/get-campaign'
import { getDonor } from '../src/read/get-donor'
import { getTokenBalance } from '../src/read/get-token-balance'
import type { Terms } from '../src/terms/terms'
import { approvalTypedData } from '../src/typed-data/approval-typed-data'
import { denialTypedData } from '../src/typed-data/denial-typed-data'
import { extensionTypedData } from '../src/typed-data/extension-typed-data'
import { type LocalChain, startLocalChain } from './local-chain'
import { ada, attesters, bao, campaignTerms, DAY, fundAccount, lab, USDC, usdc, verifyAccount } from './terms'

let chain: LocalChain

beforeAll(async () => {
  chain = await startLocalChain()
  for (const account of [ada, bao]) {
    await fundAccount(chain, account, 10_000n * USDC)
    await verifyAccount(chain, account)
  }
})
afterAll(() => chain?.stop())

/** A campaign with one gift of Ada's. */
async function funded(name: string): Promise<{ campaign: Hex; terms: Terms }> {
  const { deployment } = chain
  const terms = await campaignTerms(chain, { digest: await textDigest(name) })
  await chain.send(lab, prepareCreateCampaign({ deployment, terms }))
  const campaign = campaignId({ chainId: deployment.chainId, terms })
  await chain.send(ada, prepareDonate({ deployment, campaign, amount: 100n * USDC, token: usdc(chain) }))
  return { campaign, terms }
}

const state = (campaign: Hex) => getCampaign(chain.client, { deployment: chain.deployment, campaign })

/** Two attesters approve; the third has said nothing. */
async function approve(campaign: Hex, submission: number, signers: readonly (typeof ada)[] = attesters.slice(0, 2)) {
  const { deployment } = chain
  const evidence = await textDigest('evidence')
  if (submission > (await state(campaign)).submission.number) {
    await chain.send(lab, prepareSubmitEvidence({ deployment, campaign, evidence }))
  }
  const signatures = await Promise.all(
    signers.map(async (account) => {
      const approval = { campaign, milestone: 0, submission, evidence, attester: account.address }
      return { signer: account.address, data: await account.signTypedData(approvalTypedData({ deployment, approval })) }
    }),
  )
  return chain.send(ada, prepareApproveSubmission({ deployment, campaign, submission, signatures }))
}

/** A call that posts an attester's signed denial of the first submission. */
async function denial(campaign: Hex, account: typeof ada, reason?: Hex) {
  const { deployment } = chain
  const word = { campaign, submission: 1, attester: account.address, reason }
  const signature = {
    signer: account.address,
    data: await account.signTypedData(denialTypedData({ deployment, denial: word })),
  }
  return prepareDenySubmission({ deployment, campaign, submission: 1, reason, signature })
}

const refusal = async (sent: Promise<unknown>) => decodeError(await sent.catch((error: unknown) => error))

describe('what attesters can do besides approving', () => {
  test('a denial ends the challenge window, stays, and another attester can approve instead', async () => {
    const { campaign } = await funded('denied')
    await approve(campaign, 1)
    expect((await state(campaign)).submission.challengeEndsAt).toBeGreaterThan(0)

    const [first, , third] = attesters
    const call = await denial(campaign, first)
    await chain.send(bao, call)
    const { submission } = await state(campaign)
    expect(submission).toMatchObject({ open: true, challengeEndsAt: 0 })
    expect(submission.denials & submission.approvals).toBe(0)
    expect(await refusal(chain.send(bao, call))).toEqual({
      name: 'Campaigns_Denied',
      args: { submission: 1n, attester: first.address },
    })

    await approve(campaign, 1, [third])
    expect((await state(campaign)).submission.challengeEndsAt).toBeGreaterThan(0)
  })

  test('a denial names its attester and its reason, and a signature for another reason is none', async () => {
    const { deployment } = chain
    const { campaign } = await funded('denied for a reason')
    await approve(campaign, 1)
    const [first] = attesters
    const reason = await textDigest('The weights are not those of the report.')
    const call = await denial(campaign, first, reason)
    const word = { campaign, submission: 1, attester: first.address, reason }
    const signature = {
      signer: first.address,
      data: await first.signTypedData(denialTypedData({ deployment, denial: word })),
    }
    const other = prepareDenySubmission({ deployment, campaign, submission: 1, signature })
    expect(await refusal(chain.send(bao, other))).toEqual({
      name: 'Campaigns_InvalidSignature',
      args: { signer: first.address },
    })
    const { logs } = await chain.send(bao, call)
    const [denied] = parseEventLogs({ abi: campaignsAbi, eventName: 'Denied', logs })
    expect(denied?.args).toMatchObject({ campaign, submission: 1n, attester: first.address, reason })
  })

  test('an approval beyond k keeps the window that the k-th started, should one be taken back', async () => {
    const { campaign } = await funded('beyond k')
    const [first, second, third] = attesters
    await approve(campaign, 1)
    const { challengeEndsAt } = (await state(campaign)).submission
    // Who approved already is passed over, so that two who post at once do not stop each other.
    await approve(campaign, 1, [first, third])
    await chain.send(bao, await denial(campaign, second))
    const { submission } = await state(campaign)
    expect(submission).toMatchObject({ open: true, challengeEndsAt })
    const args = { campaign, submission: 1n }
    expect(await refusal(approve(campaign, 1, [second, third]))).toEqual({ name: 'Campaigns_NothingApproved', args })
    await chain.send(bao, await denial(campaign, third))
    expect((await state(campaign)).submission.challengeEndsAt).toBe(0)
  })

  test('an approval names its attester, so that it is nobody else’s', async () => {
    const { deployment } = chain
    const { campaign } = await funded('another attester’s')
    const evidence = await textDigest('evidence')
    await chain.send(lab, prepareSubmitEvidence({ deployment, campaign, evidence }))
    const [first, second] = attesters
    const approval = { campaign, milestone: 0, submission: 1, evidence, attester: first.address }
    const data = await second.signTypedData(approvalTypedData({ deployment, approval }))
    const signatures = [{ signer: second.address, data }]
    const call = prepareApproveSubmission({ deployment, campaign, submission: 1, signatures })
    const args = { signer: second.address }
    expect(await refusal(chain.send(bao, call))).toEqual({ name: 'Campaigns_InvalidSignature', args })
  })

  test('an extension of enough attesters moves the cutoff, once a milestone', async () => {
    const { deployment } = chain
    const { campaign, terms } = await funded('extended')
    const before = (await state(campaign)).progress.cutoff
    const deadline = (terms.milestones[0]?.deadline ?? 0) + 5 * DAY
    const sign = async (account: typeof ada) => {
      const extension = { campaign, milestone: 0, deadline, attester: account.address }
      const message = extensionTypedData({ deployment, extension })
      return { signer: account.address, data: await account.signTypedData(message) }
    }
    const signatures = await Promise.all(attesters.slice(0, 2).map(sign))
    const lonely = prepareExtendDeadline({ deployment, campaign, deadline, signatures: signatures.slice(0, 1) })
    expect(await refusal(chain.send(bao, lonely))).toEqual({
      name: 'Campaigns_TooFewSignatures',
      args: { required: 2n, found: 1n },
    })
    const call = prepareExtendDeadline({ deployment, campaign, deadline, signatures })
    await chain.send(bao, call)
    const { progress } = await state(campaign)
    expect([progress.cutoff - before, progress.extended]).toEqual([5 * DAY, 1])
    expect((await refusal(chain.send(bao, call)))?.name).toBe('Campaigns_AlreadyExtended')
  })
})

describe('calls for others and together', () => {
  test('a gift in another’s name is that person’s, who counts it by a refresh', async () => {
    const { deployment, client } = chain
    const { campaign } = await funded('for another')
    const chidi = devAccount('chidi')
    await verifyAccount(chain, chidi)
    const had = await getTokenBalance(client, { token: usdc(chain), account: bao.address })
    const donations = [
      { campaign, amount: 3n * USDC },
      { campaign, amount: USDC },
    ]
    const gift = { deployment, donations, beneficiary: chidi.address, token: usdc(chain) }
    const memo = await textDigest('invoice 7')
    const { logs } = await chain.send(bao, prepareDonateFor({ ...gift, memo }))
    const [paid] = parseEventLogs({ abi: campaignsAbi, eventName: 'PaidFor', logs })
    expect(paid?.args).toMatchObject({ payer: bao.address, beneficiary: chidi.address, amount: 4n * USDC, memo })
    expect(await getTokenBalance(client, { token: usdc(chain), account: bao.address })).toBe(had - 4n * USDC)
    const donor = () => getDonor(client, { deployment, campaign, donor: chidi.address })
    expect(await donor()).toMatchObject({ amount: 4n * USDC, counted: 0n })
    await chain.send(chidi, prepareRefresh({ deployment, campaign, donor: chidi.address }))
    expect((await donor()).counted).toBe(4n * 10n ** 18n)
  })

  test('a release and its withdrawal go in one transaction, or neither does', async () => {
    const { deployment, client } = chain
    const { campaign, terms } = await funded('in one')
    const calls = [prepareRelease({ deployment, campaign }), prepareWithdraw({ deployment, campaign })]
    const call = prepareMulticall({ deployment, calls })
    expect(await refusal(chain.send(bao, call))).toEqual({ name: 'Campaigns_NotApproved', args: { campaign } })

    await approve(campaign, 1)
    await chain.moveTo((await chain.now()) + DAY)
    const had = await getTokenBalance(client, { token: usdc(chain), account: terms.payout })
    await chain.send(bao, call)
    expect(await getTokenBalance(client, { token: usdc(chain), account: terms.payout })).toBe(had + 50n * USDC)
    expect(await state(campaign)).toMatchObject({ claimable: 0n, progress: { milestone: 1, paid: 50n * USDC } })
  })
})
