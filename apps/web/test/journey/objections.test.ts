import { sortAddresses } from '@commonweight/sdk/call/sort-addresses'
import { prepareApproveSubmission } from '@commonweight/sdk/prepare/campaigns/approve-submission'
import { prepareSetOperator } from '@commonweight/sdk/prepare/donations/set-operator'
import { prepareAdmitCampaigns } from '@commonweight/sdk/prepare/rounds/admit-campaigns'
import { prepareOpenRound } from '@commonweight/sdk/prepare/rounds/open-round'
import { getCampaign } from '@commonweight/sdk/read/get-campaign'
import { getOperatorUntil } from '@commonweight/sdk/read/get-operator-until'
import { approvalTypedData } from '@commonweight/sdk/typed-data/approval-typed-data'
import { type Hex, zeroAddress } from 'viem'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readChainTime, siteHas } from './support/chain-clock'
import { send, tokenOf } from './support/chain-writes'
import { connect, PATIENCE_MS, showsAccount } from './support/page-actions'
import { sendsPreparedCalls } from './support/sent-calls'
import { listed, publish, submittedCampaign } from './support/submitted-campaign'
import { World } from './support/world'

const DAY = 86_400
const MARK = Date.now().toString(36)
const TITLE = `Evidence that is disputed ${MARK}`
const ROUND_TITLE = `A round to withdraw from ${MARK}`
const DENIED_BECAUSE = 'The weights do not load.\nSee the log.'
const VETOED_BECAUSE = 'Half of the data are missing <b>for good</b>.'
const DISQUALIFIED_BECAUSE = 'The same people gave under many names.'
const SUBMISSION = 1

let world: World
let campaign: Hex

sendsPreparedCalls(() => world?.wallet)
beforeAll(async () => {
  world = await World.open()
})
afterAll(() => world?.browser.close())
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.pictures('failed')
})

const submission = async () => {
  const { client, deployment } = world.product
  return (await getCampaign(client, { deployment, campaign })).submission
}

const milestones = () => world.page.locator('section[aria-labelledby=milestones]').textContent()

describe.sequential('who objects, and how far it goes', { timeout: 240_000 }, () => {
  test('of evidence that a backer gave before and after, two attesters approve, and the challenge begins', async () => {
    campaign = await submittedCampaign(world.product, world.people, TITLE)
    const { deployment } = world.product
    const { evidence } = await getCampaign(world.product.client, { deployment, campaign })
    const { attester1, attester2 } = world.people
    const signatures = await Promise.all(
      [attester1, attester2].map(async (account) => {
        const approval = { campaign, milestone: 0, submission: SUBMISSION, evidence, attester: account.address }
        const data = await account.signTypedData(approvalTypedData({ deployment, approval }))
        return { signer: account.address, data }
      }),
    )
    const call = prepareApproveSubmission({ deployment, campaign, submission: SUBMISSION, signatures })
    await send(world.product, attester1, call)
    await siteHas(world.product, await world.product.client.getBlockNumber())
    await world.open('/')
    await connect(world.page, 'Test Wallet')
    await showsAccount(world.page, world.people.operator.address)
  })

  test('the third attester still approves, though two are enough, and sees why it is worth it', async () => {
    await world.become('attester3')
    await world.open(`/attest/${world.people.attester3.address}`)
    await world.says('Another approval still helps')
    await world.page.getByLabel('I have checked the evidence against the criteria').check()
    await world.pictures('attest-beyond')
    await world.button('Sign and post approval').click()
    await world.counted(`approve:${campaign}`)
    expect((await submission()).approvals.toString(2)).toBe('111')
  })

  test('then one attester denies with a reason, and the challenge continues', async () => {
    const before = await submission()
    await world.become('attester1')
    await world.open(`/attest/${world.people.attester1.address}`)
    await world.says('You may still deny it, until it is released.')
    await world.page.getByText('Deny this evidence').click()
    await world.page.getByLabel('Reason (optional)').fill(DENIED_BECAUSE)
    await world.page.getByLabel('I deny this submission, for good').check()
    await world.pictures('attest-deny')
    await world.button('Deny for good').click()
    await world.counted(`deny:${campaign}`)
    await world.says('You have denied this submission, for good.')
    const { challengeEndsAt, denials } = await submission()
    expect(challengeEndsAt).toBe(before.challengeEndsAt)
    expect(denials).toBeGreaterThan(0)
    await world.open(`/campaigns/${campaign}`)
    expect(await milestones()).toContain(DENIED_BECAUSE)
    await world.pictures('campaign-denied')
  })

  test('A5: a backer who gave again since then vetoes with the points of before, and says why', async () => {
    await world.become('ana')
    await world.open(`/campaigns/${campaign}`)
    const next = world.page.locator('[data-next="object"]')
    await next.getByText(/^Look at milestone 1 before/).waitFor({ timeout: PATIENCE_MS })
    // 6 of the 8 points that backers had then, whatever she gave since.
    await next.getByText('Your weight is 75%').waitFor()
    await next.getByText('Object, with a reason').click()
    await world.says('6 points count against the release')
    await world.page.getByLabel('Reason (optional)').fill(VETOED_BECAUSE)
    await world.page.getByLabel('I object to releasing this milestone').check()
    await world.pictures('campaign-veto')
    await world.chapter('6-veto')
    await world.button('Veto this milestone').click()
    await world.counted(`veto:${campaign}`)
    // 6 of 8 points, where half of them stop it.
    const { open, vetoes } = await submission()
    expect({ open, vetoes }).toEqual({ open: false, vetoes: 6_000_000_000n })
    await world.open(`/campaigns/${campaign}`)
    await world.says('Vetoed by backers')
    const said = await milestones()
    expect(said).toContain(VETOED_BECAUSE)
    expect(said).toContain('6 points')
    await world.pictures('campaign-vetoed')
  })

  test('an account sees its operators and ends one', async () => {
    const { product, people } = world
    const { client, deployment } = product
    const [donor, operator] = [people.ana.address, people.cleo.address]
    await world.open(`/me/${donor}`)
    const heading = world.page.getByRole('heading', { name: 'Operators' })
    expect(await heading.count()).toBe(0)
    const until = (await readChainTime(product)) + 90 * DAY
    await send(product, people.ana, prepareSetOperator({ deployment, donor, operator, until }))
    await siteHas(product, await client.getBlockNumber())
    await world.open(`/me/${donor}`)
    await world.says(operator.toLowerCase())
    await world.pictures('me-operators')
    await world.button(/^End the consent of/).click()
    // It was the only one: once it is counted, nothing is left to list.
    await heading.waitFor({ state: 'detached', timeout: PATIENCE_MS })
    expect(await getOperatorUntil(client, { deployment, donor, operator })).toBe(0n)
  })

  test('a lab withdraws an application that was not admitted', async () => {
    const applied = await application()
    await world.become('lab')
    await world.open(`/campaigns/${applied}`)
    await world.says(`It applied to “${ROUND_TITLE}” but is not in it`)
    await world.says('has not admitted this campaign, so it is not in the round')
    await world.pictures('campaign-applied')
    await world.page.getByLabel(/^I understand that the campaign can never come back/).check()
    await world.button(`Withdraw the application to “${ROUND_TITLE}”`).click()
    await world.counted(`leave:${applied}`)
    const { client, deployment } = world.product
    expect((await getCampaign(client, { deployment, campaign: applied })).progress.round).toBe(0)
    await world.open(`/campaigns/${applied}`)
    await world.says('This campaign is in no matching round.')
  })

  test('an operator takes a campaign out of its round, with a reason that the round shows', async () => {
    const { product, people } = world
    const { client, deployment } = product
    const round = await world.newestRound()
    const title = `A member ${MARK}`
    const member = await listed(product, people, title, round)
    await send(product, people.operator, prepareAdmitCampaigns({ deployment, round, campaigns: [member] }))
    await siteHas(product, await client.getBlockNumber())
    await world.become('operator')
    await world.open(`/rounds/${round}?scope=all`)
    await world.page.getByText('Take a campaign out of this round').click()
    await world.page.getByLabel('Campaign', { exact: true }).selectOption(member)
    const button = world.button('Take it out of the round')
    await world.page.getByLabel('I take this campaign out, for good').check()
    expect(await button.isDisabled()).toBe(true)
    await world.page.getByLabel('Reason', { exact: true }).fill(DISQUALIFIED_BECAUSE)
    await world.pictures('round-disqualify')
    await button.click()
    // Once it is counted, nothing is left to choose, and the row says what happened.
    const entry = world.page.locator(`[data-entry="${member}"]`)
    await entry.getByText('It was taken out').first().waitFor({ timeout: PATIENCE_MS })
    const href = await entry.getByRole('link', { name: 'The operator’s reason' }).getAttribute('href')
    const reason = await (await fetch(`${product.origin}${href}`)).json()
    expect(reason).toMatchObject({ round, campaign: member, text: DISQUALIFIED_BECAUSE })
  })

  test('nothing went against the content security policy, no script failed, nobody else was asked', () => {
    expect(world.browser.faults).toEqual([])
  })
})

/** A campaign that applied to a new round. */
async function application(): Promise<Hex> {
  const { product, people } = world
  const { deployment } = product
  const { operator, attester1, attester2, attester3 } = people
  const now = await readChainTime(product)
  const document = {
    type: 'commonweight/round/1',
    title: ROUND_TITLE,
    summary: 'To apply to and to leave.',
    story: 'Rules.',
    operatorName: 'The journey',
    demo: false,
    links: [],
  }
  const terms = {
    operator: operator.address,
    token: tokenOf(product),
    gate: deployment.voucherGate,
    digest: await publish(product, document),
    start: now,
    end: now + 3 * DAY + 3_600,
    reviewPeriod: DAY,
    claimUntil: now + 20 * DAY,
    minimum: 0n,
    cap: 0n,
    challengePeriod: DAY,
    threshold: 2,
    calculator: zeroAddress,
    unusedTo: zeroAddress,
    attesters: sortAddresses([attester1.address, attester2.address, attester3.address]),
  }
  await send(product, operator, prepareOpenRound({ deployment, terms }))
  const applied = await listed(product, people, `An application ${MARK}`, await world.newestRound())
  await siteHas(product, await product.client.getBlockNumber())
  return applied
}
