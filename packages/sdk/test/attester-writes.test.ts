import { textDigest } from '@commonweight/domain/canonical'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import type { Hex } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approvalTypedData } from '../src/approval-typed-data'
import { campaignId } from '../src/campaign-id'
import { decodeError } from '../src/decode-error'
import { denialTypedData } from '../src/denial-typed-data'
import { extensionTypedData } from '../src/extension-typed-data'
import { prepareApproveSubmission } from '../src/prepare/approve-submission'
import { prepareCreateCampaign } from '../src/prepare/create-campaign'
import { prepareDenySubmission } from '../src/prepare/deny-submission'
import { prepareDonate } from '../src/prepare/donate'
import { prepareDonateFor } from '../src/prepare/donate-for'
import { prepareExtendDeadline } from '../src/prepare/extend-deadline'
import { prepareMulticall } from '../src/prepare/multicall'
import { prepareRefresh } from '../src/prepare/refresh'
import { prepareRelease } from '../src/prepare/release'
import { prepareSubmitEvidence } from '../src/prepare/submit-evidence'
import { prepareWithdraw } from '../src/prepare/withdraw'
import { getCampaign } from '../src/read/get-campaign'
import { getDonor } from '../src/read/get-donor'
import { getTokenBalance } from '../src/read/get-token-balance'
import type { Terms } from '../src/terms'
import { type LocalChain, startLocalChain } from './local-chain'
import { ada, attesters, bao, campaignTerms, DAY, fundAccount, HOUR, lab, USDC, usdc, verifyAccount } from './terms'

let chain: LocalChain

beforeAll(async () => {
  chain = await startLocalChain()
  for (const account of [ada, bao]) {
    await fundAccount(chain, account, 10_000n * USDC)
    await verifyAccount(chain, account)
  }
})
afterAll(() => chain?.stop())

/** A campaign that reached its goal by one gift of Ada's. */
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
  const message = approvalTypedData({ deployment, approval: { campaign, milestone: 0, submission, evidence } })
  const signatures = await Promise.all(
    signers.map(async (account) => ({ signer: account.address, data: await account.signTypedData(message) })),
  )
  await chain.send(ada, prepareApproveSubmission({ deployment, campaign, submission, signatures }))
}

describe('what attesters can do besides approving', () => {
  test('a denial ends the challenge window, stays, and another attester can approve instead', async () => {
    const { deployment } = chain
    const { campaign } = await funded('denied')
    await approve(campaign, 1)
    expect((await state(campaign)).submission.challengeEndsAt).toBeGreaterThan(0)

    const [first, , third] = attesters
    const message = denialTypedData({ deployment, denial: { campaign, submission: 1 } })
    const signature = { signer: first.address, data: await first.signTypedData(message) }
    const call = prepareDenySubmission({ deployment, campaign, submission: 1, signature })
    await chain.send(bao, call)
    const { submission } = await state(campaign)
    expect(submission).toMatchObject({ open: true, challengeEndsAt: 0 })
    expect(submission.denials & submission.approvals).toBe(0)
    expect(decodeError(await chain.send(bao, call).catch((error: unknown) => error))).toEqual({
      name: 'Campaigns_Denied',
      args: { submission: 1n, attester: first.address },
    })

    await approve(campaign, 1, [third])
    expect((await state(campaign)).submission.challengeEndsAt).toBeGreaterThan(0)
  })

  test('an extension of enough attesters moves the cutoff, once a milestone', async () => {
    const { deployment } = chain
    const { campaign, terms } = await funded('extended')
    const before = (await state(campaign)).progress.cutoff
    const deadline = (terms.milestones[0]?.deadline ?? 0) + 5 * DAY
    const message = extensionTypedData({ deployment, extension: { campaign, milestone: 0, deadline } })
    const sign = async (account: typeof ada) => ({
      signer: account.address,
      data: await account.signTypedData(message),
    })
    const signatures = await Promise.all(attesters.slice(0, 2).map(sign))
    const lonely = prepareExtendDeadline({ deployment, campaign, deadline, signatures: signatures.slice(0, 1) })
    expect(decodeError(await chain.send(bao, lonely).catch((error: unknown) => error))).toEqual({
      name: 'Campaigns_TooFewSignatures',
      args: { required: 2n, found: 1n },
    })
    const call = prepareExtendDeadline({ deployment, campaign, deadline, signatures })
    await chain.send(bao, call)
    const { progress } = await state(campaign)
    expect([progress.cutoff - before, progress.extended]).toEqual([5 * DAY, 1])
    const again = decodeError(await chain.send(bao, call).catch((error: unknown) => error))
    expect(again?.name).toBe('Campaigns_AlreadyExtended')
  })
})

describe('calls for others and together', () => {
  test('a gift in another’s name is that person’s, who counts it by a refresh', async () => {
    const { deployment, client } = chain
    const { campaign } = await funded('for another')
    const chidi = devAccount('chidi')
    await verifyAccount(chain, chidi)
    const had = await getTokenBalance(client, { token: usdc(chain), account: bao.address })
    const gifts = [
      { campaign, amount: 3n * USDC },
      { campaign, amount: USDC },
    ]
    await chain.send(bao, prepareDonateFor({ deployment, gifts, beneficiary: chidi.address, token: usdc(chain) }))
    expect(await getTokenBalance(client, { token: usdc(chain), account: bao.address })).toBe(had - 4n * USDC)
    const donor = () => getDonor(client, { deployment, campaign, donor: chidi.address })
    expect(await donor()).toMatchObject({ amount: 4n * USDC, counted: 0n })
    await chain.send(chidi, prepareRefresh({ deployment, campaign }))
    expect((await donor()).counted).toBe(4n * 10n ** 18n)
  })

  test('a release and its withdrawal go in one transaction, or neither does', async () => {
    const { deployment, client } = chain
    const { campaign, terms } = await funded('in one')
    const calls = [prepareRelease({ deployment, campaign }), prepareWithdraw({ deployment, campaign })]
    const call = prepareMulticall({ deployment, calls })
    const early = decodeError(await chain.send(bao, call).catch((error: unknown) => error))
    expect(early).toEqual({ name: 'Campaigns_NotApproved', args: { campaign } })

    await approve(campaign, 1)
    await chain.moveTo((await chain.now()) + HOUR)
    const had = await getTokenBalance(client, { token: usdc(chain), account: terms.payout })
    await chain.send(bao, call)
    expect(await getTokenBalance(client, { token: usdc(chain), account: terms.payout })).toBe(had + 50n * USDC)
    expect(await state(campaign)).toMatchObject({ claimable: 0n, progress: { milestone: 1, paid: 50n * USDC } })
  })
})
