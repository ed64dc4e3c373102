import { campaignsAbi, matchingRoundsAbi } from '@commonweight/abi/generated'
import { previewMatch } from '@commonweight/sdk/read/preview-match'
import { addHeadlessWallet, type HeadlessWallet } from '@commonweight/testkit/headless-wallet'
import type { Locator, Page } from 'playwright-core'
import { type Address, erc20Abi, type Hex } from 'viem'
import { type OpenBrowser, openBrowser } from './open-browser'
import { accountButton, counted, openPage, PATIENCE_MS, showsAccount } from './page-actions'
import { newPeople, type People, type Person } from './people'
import { type RunningProduct, runningProduct } from './running-product'
import { takeChapter, takePictures } from './screenshots'

/** A chain that the wallet knows and the site does not. */
export const OTHER_CHAIN = 31338

const PROMPTS = ['eth_signTypedData_v4', 'eth_sendTransaction', 'wallet_sendCalls']

/** A browser with a wallet, the people who use it in turn, and the chain, which is read and never written. */
export class World {
  private constructor(
    readonly product: RunningProduct,
    readonly people: People,
    readonly browser: OpenBrowser,
    readonly wallet: HeadlessWallet,
    readonly usdc: Address,
  ) {}

  /** @param product Without it, the one under test. */
  static async open(product: RunningProduct = runningProduct()): Promise<World> {
    const people = await newPeople(product)
    const browser = await openBrowser([product.origin, new URL(product.rpcUrl).origin])
    const wallet = await addHeadlessWallet(browser.context, {
      accounts: [people.operator],
      chains: [
        { id: 31337, rpcUrl: product.rpcUrl },
        { id: OTHER_CHAIN, rpcUrl: product.rpcUrl },
      ],
    })
    const usdc = product.deployment.tokens.find(({ symbol }) => symbol.includes('USDC'))?.address as Address
    return new World(product, people, browser, wallet, usdc)
  }

  get page(): Page {
    return this.browser.page
  }

  open(path: string): Promise<void> {
    return openPage(this.page, this.product.origin + path)
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
  }

  /** What the person has been asked for so far to pay, by method. */
  prompts(): string[] {
    return this.wallet.requests.map(({ method }) => method).filter((method) => PROMPTS.includes(method))
  }

  says(text: string): Promise<void> {
    return this.page.getByText(text).first().waitFor({ timeout: PATIENCE_MS })
  }

  counted(scope: string): Promise<void> {
    return counted(this.page, scope)
  }

  pictures(name: string): Promise<number> {
    return takePictures(this.page, name)
  }

  /** A picture of docs/giving.md. */
  chapter(name: string): Promise<void> {
    return takeChapter(this.page, name)
  }

  /** The person at the keyboard changes: their wallet shows another account. */
  async become(person: Person): Promise<void> {
    // A page that was just opened may still be asking the wallet, and hears nothing of a change meanwhile.
    await accountButton(this.page).waitFor({ timeout: PATIENCE_MS })
    await this.wallet.use(this.people[person])
    await showsAccount(this.page, this.people[person].address)
  }

  /** A thousand test USDC, from the account menu. */
  async getTestMoney(): Promise<void> {
    await accountButton(this.page).click()
    await this.button(/^Get 1,000 .*USDC/).click()
    await this.counted(`mint:${this.usdc}`)
    await this.page.keyboard.press('Escape')
  }

  /** Enters an amount and waits for the match that the page shows, in base units. */
  async shownMatch(amount: string): Promise<bigint> {
    await this.page.getByLabel(/^Amount/).fill(amount)
    const shown = this.page.locator('[data-match-status="shown"]')
    await shown.waitFor({ timeout: PATIENCE_MS })
    return BigInt((await shown.getAttribute('data-match')) ?? '')
  }

  /** Gives what is entered already, and waits for the receipt. */
  async give(amount: string): Promise<void> {
    await this.button(`Give ${Number(amount).toFixed(2)} USDC`).click()
    await this.receipt()
  }

  receipt(): Promise<void> {
    return this.page.locator('[data-receipt] [data-status="counted"]').waitFor({ timeout: PATIENCE_MS })
  }

  /** What a campaign's page says that the connected account's gifts bring it, in base units. */
  async explainedRise(): Promise<bigint> {
    await this.page.getByText('How is this computed?').last().click()
    await this.button('Show what my gifts changed').click()
    const explained = this.page.locator('[data-explained="explained"] [data-rise]')
    return BigInt((await explained.getAttribute('data-rise', { timeout: PATIENCE_MS })) ?? '')
  }

  usdcOf(person: Person): Promise<bigint> {
    const args = [this.people[person].address] as const
    return this.product.client.readContract({ address: this.usdc, abi: erc20Abi, functionName: 'balanceOf', args })
  }

  /** What the chain says that a gift would add to the match. */
  async previewOf(campaign: Hex, person: Person, amount: bigint): Promise<bigint> {
    const donor = this.people[person].address
    const { client, deployment } = this.product
    return (await previewMatch(client, { deployment, campaign, donor, amount })).rise
  }

  async newestRound(): Promise<number> {
    return Number(await this.product.client.readContract({ ...this.#rounds, functionName: 'roundCount' }))
  }

  /** Base units ever given, match included. */
  async totalOf(campaign: Hex): Promise<bigint> {
    const { total } = await this.product.client.readContract({
      ...this.#campaigns,
      functionName: 'tallyOf',
      args: [campaign],
    })
    return total
  }

  /** w = S^2 - Q in 1e-18 token. */
  weightOf(campaign: Hex): Promise<bigint> {
    return this.product.client.readContract({ ...this.#campaigns, functionName: 'weightOf', args: [campaign] })
  }

  get #rounds() {
    return { address: this.product.deployment.matchingRounds, abi: matchingRoundsAbi } as const
  }

  get #campaigns() {
    return { address: this.product.deployment.campaigns, abi: campaignsAbi } as const
  }
}
