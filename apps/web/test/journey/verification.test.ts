import AxeBuilder from '@axe-core/playwright'
import { matchPreviewAbi } from '@commonweight/abi/generated'
import { prepareRegisterAttestation } from '@commonweight/sdk/prepare/identity/register-attestation'
import { getWeight } from '@commonweight/sdk/read/get-weight'
import { formatUnits, type Hex, type PrivateKeyAccount } from 'viem'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { provide, send, UNIT } from './support/chain-writes'
import { type GatesSite, startGatesSite } from './support/gates-site'
import { type MatchedCampaigns, matchedCampaigns } from './support/matched-campaigns'
import { connect, PATIENCE_MS } from './support/page-actions'
import { runningProduct } from './support/running-product'
import { sendsPreparedCalls } from './support/sent-calls'
import { World } from './support/world'

const MARK = `gate${Date.now().toString(36)}`

let site: GatesSite
let world: World
let attested: MatchedCampaigns
let scored: MatchedCampaigns

sendsPreparedCalls(() => world?.wallet)
beforeAll(async () => {
  site = await startGatesSite(runningProduct())
  world = await World.open(site.product)
})
afterAll(async () => {
  await world?.browser.close()
  await site?.stop()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.pictures('failed-verification')
})

const weightAt = (gate: Hex, { address: account }: PrivateKeyAccount) =>
  getWeight(world.product.client, { gate, account })

/** Attests full weight and registers it, as the person's own call. */
async function verifyByEas(account: PrivateKeyAccount): Promise<void> {
  const uid = await site.gates.attest({ account: account.address, weight: 10_000 })
  const { chainId } = world.product.deployment
  await send(world.product, account, prepareRegisterAttestation({ chainId, gate: site.gates.easGate, uid }))
}

/** The campaign's match if the round ended now, as the contracts compute it. */
function matchOf({ round, campaigns: [campaign] }: MatchedCampaigns): Promise<bigint> {
  const { client, deployment } = world.product
  const at = { address: deployment.matchPreview, abi: matchPreviewAbi } as const
  return client.readContract({ ...at, functionName: 'matchOf', args: [round, campaign ?? '0x'] })
}

const pageOf = ({ campaigns: [campaign] }: MatchedCampaigns) => `/campaigns/${campaign}`
const offer = () => world.page.locator('[data-gain]')
const how = () => world.button('How to get verified').first()

/** Base units that the page says verifying would add. */
async function shownGain(): Promise<bigint> {
  const shown = world.page.locator('[data-gain]:not([data-gain="0"], [data-gain=""])')
  await shown.waitFor({ timeout: PATIENCE_MS })
  return BigInt((await shown.getAttribute('data-gain')) ?? '')
}

describe.sequential('being verified', { timeout: 240_000 }, () => {
  test('there are a round of attestations and a round of scores', async () => {
    const { product, people } = world
    const { easGate, passportGate, setScore } = site.gates
    attested = await matchedCampaigns(product, people, [`Attested ${MARK}`, `Other attested ${MARK}`], {
      gate: easGate,
      verify: verifyByEas,
    })
    scored = await matchedCampaigns(product, people, [`Scored ${MARK}`, `Other scored ${MARK}`], {
      gate: passportGate,
      verify: ({ address }) => setScore(address, 250_000),
    })
    await provide(product, people.ana)
  })

  test('by EAS, before the gift: the page says what it adds, finds the attestation, and the match rises by it', async () => {
    const { ana } = world.people
    await world.open(pageOf(attested))
    await world.wallet.use(ana)
    await connect(world.page, 'Test Wallet')
    await expect.poll(() => world.shownMatch('10'), { timeout: PATIENCE_MS }).toBe(0n)
    const gain = await shownGain()
    await how().click()
    await world.says('A video call of five minutes')
    await world.button('Look for my attestation').click()
    await world.says('No attestation for this account was found')
    await world.pictures('verify-eas-none')
    const { violations } = await new AxeBuilder({ page: world.page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])

    const revoked = await site.gates.attest({ account: ana.address, weight: 10_000 })
    await site.gates.revoke(revoked)
    await world.button('Look for my attestation').click()
    await world.says('The attestation was revoked at')
    await world.page.getByText('I have its UID').click()
    await world.page.getByLabel('UID of the attestation').fill('0x12')
    await world.says('Enter a UID: 0x and 64 digits.')

    await site.gates.attest({ account: ana.address, weight: 10_000 })
    await world.button('Look for my attestation').click()
    await world.says('Found: an attestation that counts 100%.')
    await world.pictures('verify-eas-found')
    await world.button('Register it').click()
    await offer().waitFor({ state: 'detached', timeout: PATIENCE_MS })
    expect(await weightAt(site.gates.easGate, ana)).toBe(10_000)
    await expect.poll(() => world.shownMatch('10'), { timeout: PATIENCE_MS }).toBe(gain)
    expect(await world.previewOf(attested.campaigns[0] ?? '0x', 'ana', 10n * UNIT)).toBe(gain)
  })

  test('by a score of Passport, after the gift: it waits, counts once the score suffices, and the match rises by it', async () => {
    const { ana } = world.people
    await world.open(pageOf(scored))
    await expect.poll(() => world.shownMatch('10'), { timeout: PATIENCE_MS }).toBe(0n)
    const promised = await shownGain()
    await world.give('10')
    await world.says(`Verify: +${formatUnits(promised, 6).slice(0, 4)} USDC for your gift`)
    await world.pictures('verify-after-gift')
    const before = await matchOf(scored)

    await how().click()
    await world.says('There is no score of this account on the chain.')
    await world.says('Half weight from a score of 15, full weight from 25')
    await site.gates.setScore(ana.address, 149_900)
    await world.button('Read again').click()
    await world.says('Your score on the chain is 14.99. That is below 15')
    await world.pictures('verify-passport')
    await site.gates.setScore(ana.address, 250_000)
    await world.button('Read again').click()
    await world.button('Count my earlier gifts').click()
    await world.counted('refresh:')
    expect((await matchOf(scored)) - before).toBe(promised)
  })

  test('at two gates from one cart: a box for each before the gift, and what each still adds after it', async () => {
    const { product, people } = world
    const donor = people.attester3
    await provide(product, donor)
    await world.become('attester3')
    await world.open(`/?search=${MARK}`)
    const cart = [attested.campaigns[1] ?? '0x', scored.campaigns[1] ?? '0x']
    for (const campaign of cart) await world.page.locator(`[data-add="${campaign}"]`).click()
    await world.page.locator('header [data-cart="2"]').waitFor({ timeout: PATIENCE_MS })
    await world.open('/checkout')
    const boxes = world.page.locator('[data-verified]:has(h2)')
    await expect.poll(() => boxes.count(), { timeout: PATIENCE_MS }).toBe(2)
    await world.pictures('verify-checkout')
    const promised = await boxes.evaluateAll((all) => all.map((box) => box.getAttribute('data-verified')))

    await world.page.locator('main button.btn-money').click()
    await world.receipt()
    await expect.poll(() => offer().count(), { timeout: PATIENCE_MS }).toBe(2)
    await expect.poll(() => world.page.locator('[data-gain=""]').count()).toBe(0)
    const gains = await offer().evaluateAll((all) => all.map((one) => one.getAttribute('data-gain')))
    expect(gains).toEqual(promised)
    await world.pictures('verify-checkout-given')
    await site.gates.setScore(donor.address, 250_000)
    await offer().nth(1).getByRole('button', { name: 'How to get verified' }).click()
    await expect.poll(() => offer().count(), { timeout: PATIENCE_MS }).toBe(1)
    expect(await weightAt(site.gates.easGate, donor), 'the score counts nothing at the other gate').toBe(0)
  })

  test('by a voucher of the issuer’s server, whose words the page shows when it refuses', async () => {
    await world.become('lab')
    const { lab } = world.people
    await world.open(`/me/${lab.address}`)
    await world.page.locator('[data-gate-weight="0"]').first().waitFor({ timeout: PATIENCE_MS })
    expect(await world.page.locator('[data-gate-weight="0"]').count()).toBe(3)
    await how().click()
    site.refuse('Finish the check of your passport first.')
    await world.button('Get and register a voucher').click()
    await world.says('The issuer says: “Finish the check of your passport first.”')
    site.refuse(null)
    await world.button('Get and register a voucher').click()
    await world.says('Verified: your gifts count at 100%.')
    await world.says('By a voucher that the issuer')
    await world.pictures('verify-me')
    expect(await weightAt(world.product.deployment.voucherGate, lab)).toBe(10_000)
    expect(await weightAt(site.gates.easGate, lab), 'another gate counts by itself').toBe(0)
  })

  test('no page asked anybody but the site and the chain, and no script failed', () => {
    expect(world.browser.faults.filter((fault) => !/status of 403/.test(fault))).toEqual([])
  })
})
