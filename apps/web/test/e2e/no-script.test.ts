import { readFileSync } from 'node:fs'
import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from '@commonweight/domain/hex'
import { formatAmount } from '@commonweight/domain/money'
import { launchChromium } from '@commonweight/testkit/launch-chromium'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCampaigns, siteOrigin } from './site'

const RIGHT = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
/** One digit changed. */
const WRONG = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeE'

const addresses = new URL('../../../../packages/abi/addresses/31337.json', import.meta.url)
const deployment: Deployment = JSON.parse(readFileSync(addresses, 'utf8'))

let browser: Browser
let context: BrowserContext
beforeAll(async () => {
  browser = await launchChromium()
  context = await browser.newContext({ javaScriptEnabled: false, baseURL: siteOrigin() })
})
afterAll(() => browser?.close())

test('the list can be searched and filtered without JavaScript', async () => {
  const page = await context.newPage()
  await page.goto('/')
  await page
    .getByRole('navigation', { name: 'State' })
    .getByRole('link', { name: /^Takes gifts/ })
    .click()
  await page.waitForURL(/state=open/)
  await page.getByLabel('Sort').selectOption('closing')
  await page.getByRole('button', { name: 'Apply' }).click()
  await page.waitForURL((url) => url.search === '?state=open&sort=closing')
  const openNow = async () =>
    new Map((await loadCampaigns()).filter(({ state }) => state === 'open').map(({ id, closesAt }) => [id, closesAt]))
  // Tests of other pages list campaigns in the meantime, and have the words of some deleted.
  const compared = async () => {
    const before = await openNow()
    await page.reload()
    const links = page.locator('article h3 a')
    const shown = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('/')[2] as Hex))
    const after = await openNow()
    const open = new Map([...before, ...after])
    // The list has pages: what closes later than the last one shown stands on the next.
    const last = (await page.locator('a[href*="after="]').count()) > 0 ? open.get(shown.at(-1) as Hex) : undefined
    const isOnPage = (closesAt: number) => last === undefined || closesAt < last
    return {
      missing: [...before].filter(([id, at]) => after.has(id) && isOnPage(at) && !shown.includes(id)),
      unknown: shown.filter((id) => !open.has(id)),
      unsorted: shown.filter((id, index) => (open.get(id) ?? 0) < (open.get(shown[index - 1] ?? id) ?? 0)),
    }
  }
  await expect.poll(compared, { timeout: 10_000 }).toEqual({ missing: [], unknown: [], unsorted: [] })
})

test('every campaign reads whole without JavaScript: story, milestones, money, gifts, terms', async () => {
  for (const campaign of await loadCampaigns()) {
    const page = await context.newPage()
    await page.goto(`/campaigns/${campaign.id}`)
    const main = await page.locator('main').textContent()
    expect(await page.locator('h1').textContent()).toBe(campaign.title)
    for (const { title, criteria } of campaign.timeline) {
      expect(main).toContain(title)
      expect(main).toContain(criteria)
    }
    const [firstWords] = campaign.story
      .replace(/[#*_>`-]/g, '')
      .trim()
      .split('\n')
    expect(main).toContain(firstWords?.trim().slice(0, 30))
    expect(await page.locator('#donations').count()).toBe(1)
    expect(await page.locator('#terms').count()).toBe(1)
    await page.close()
  }
}, 200_000)

test('an objection reads with its reason, and an application says that it is not in the round', async () => {
  const all = await loadCampaigns()
  const vetoed = all.find(({ timeline }) => timeline.some(({ submission }) => submission?.outcome === 'vetoed'))
  const page = await context.newPage()
  await page.goto(`/campaigns/${vetoed?.id}`)
  expect(await page.locator('q').textContent()).toContain('two of the five scripts are missing')
  const applied = all.find(({ standing }) => standing === 'applied')
  await page.goto(`/campaigns/${applied?.id}`)
  const match = await page.locator('section[aria-labelledby=match]').textContent()
  expect(match).toContain(`It applied to “${applied?.round?.title}” but is not in it`)
  await page.close()
})

test('a round reads whole without JavaScript: every campaign with its match', async () => {
  const round = (await loadCampaigns()).find((campaign) => campaign.standing === 'claimed')?.round
  expect(round).toBeDefined()
  const page = await context.newPage()
  await page.goto(`/rounds/${round?.id}`)
  const { entries } = (await (await fetch(`${siteOrigin()}/api/rounds/${round?.id}`)).json()) as {
    entries: { title: string }[]
  }
  expect(entries.length).toBeGreaterThan(1)
  const table = await page.locator('section[aria-labelledby=results]').textContent()
  for (const { title } of entries) expect(table).toContain(title)
})

test('a form that needs JavaScript says so', async () => {
  const page = await context.newPage()
  await page.goto('/campaigns/new')
  expect(await page.locator('main').textContent()).toMatch(/needs JavaScript/)
})

test('connecting says that it needs JavaScript, in the header, on every page about an account, and where one gives', async () => {
  const open = (await loadCampaigns()).find(({ state }) => state === 'open')
  const page = await context.newPage()
  for (const path of ['/', '/me', '/attest', `/campaigns/${open?.id}`]) {
    await page.goto(path)
    expect(await page.getByRole('banner').textContent()).toMatch(/Connecting a wallet needs JavaScript/)
    // A button that does nothing is not shown.
    expect(await page.getByRole('button', { name: 'Connect wallet', exact: true }).count()).toBe(0)
    if (path !== '/') expect(await page.locator('main').textContent()).toMatch(/needs JavaScript/)
  }
})

test('an account is looked up without JavaScript, and a mistyped one is reported', async () => {
  const page = await context.newPage()
  for (const path of ['/me', '/attest']) {
    await page.goto(path)
    await page.getByLabel('Or look at any account').fill(WRONG)
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page.waitForURL(`${path}?address=${WRONG}`)
    expect(await page.locator('main').textContent()).toMatch(/at least one character differs .* Copy it again/)
    await page.getByLabel('Or look at any account').fill(RIGHT)
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page.waitForURL(`${path}/${RIGHT.toLowerCase()}`)
  }
})

test('empty fields leave nothing in the address', async () => {
  const page = await context.newPage()
  await page.goto('/')
  await page.getByLabel('Kind').selectOption('speech')
  await page.getByRole('button', { name: 'Apply' }).click()
  await page.waitForURL((url) => url.pathname + url.search === '/?kind=speech')
  await page.goto('/me?address=')
  expect(new URL(page.url()).search).toBe('')
})

test('a campaign that failed says what goes back to donors and what to sponsors, with every digit', async () => {
  const over = (await loadCampaigns()).filter(({ returns }) => returns !== null)
  expect(over.length).toBeGreaterThan(0)
  const page = await context.newPage()
  for (const { id, returns, token, total, released } of over) {
    if (!returns) continue
    await page.goto(`/campaigns/${id}`)
    const shown = await page
      .locator('[data-part]')
      .evaluateAll((all) =>
        all.map((part) => [
          part.getAttribute('data-part'),
          part.querySelector('[title$="base units"]')?.getAttribute('title'),
        ]),
      )
    const parts: Record<string, bigint> = Object.fromEntries(
      shown.map(([key, title]) => [key, BigInt((title ?? '').split(' ')[0] ?? '')]),
    )
    expect(parts).toMatchObject({ refundable: BigInt(returns.refundable), refunded: BigInt(returns.refunded) })
    expect(parts.recoverable ?? 0n).toBe(BigInt(returns.recoverable))
    expect(parts.recovered ?? 0n).toBe(BigInt(returns.recovered))
    expect(parts.released).toBe(BigInt(released))
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0n)).toBe(BigInt(total))
    const text = await page.locator('[data-part=refundable]').textContent()
    const digits = formatAmount(BigInt(returns.refundable), token.decimals).split('.')[1] ?? ''
    expect(text).toContain(digits)
  }
})

test('the foot of every page names docs, security and contracts, says that nothing is audited, and links code if it knows', async () => {
  const page = await context.newPage()
  await page.goto('/rounds')
  const foot = page.locator('footer')
  expect(await foot.textContent()).toMatch(/not audited/)
  for (const name of ['Docs', 'Security', 'Contracts']) {
    const href = await foot.getByRole('link', { name, exact: true }).getAttribute('href')
    expect((await fetch(siteOrigin() + href)).status, name).toBe(200)
  }
  const source = process.env.SOURCE_URL
  const code = foot.getByRole('link', { name: 'Code', exact: true })
  expect(await code.count()).toBe(source ? 1 : 0)
  if (source) expect(await code.getAttribute('href')).toBe(source)
})

test('every contract is listed by its whole address', async () => {
  const page = await context.newPage()
  await page.goto('/contracts')
  const text = await page.locator('main').textContent()
  expect(text).toMatch(/have not been audited/)
  const { deploymentBlock: _, chainId: __, tokens, ...contracts } = deployment
  const listed = [...Object.values(contracts), ...tokens.map(({ address }) => address)]
  expect(listed.length).toBeGreaterThan(12)
  for (const address of listed) expect(text).toContain(address)
})
