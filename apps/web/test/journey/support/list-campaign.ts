import type { Page } from 'playwright-core'
import type { Address, Hex } from 'viem'
import { expect } from 'vitest'
import { readChainTime } from './chain-clock'
import { counted, fieldTime, fill, openPage, PATIENCE_MS } from './page-actions'
import type { RunningProduct } from './running-product'
import { takePictures } from './screenshots'

const DAY = 86_400

/** What differs between listings; `round` is the label of an option, without it attesters are named. */
export type ListingChoice = { title: string; goal: string; closesAt: number } & (
  | { round: string; attesters?: never }
  | { round?: never; attesters: readonly Address[] }
)

/**
 * Lists a campaign as a person would: wrongly first (the shares miss 100 %), reloading in the middle, then rightly.
 * Returns its id.
 */
export async function listCampaign(page: Page, product: RunningProduct, choice: ListingChoice): Promise<Hex> {
  await openPage(page, `${product.origin}/campaigns/new`)
  await fillAbout(page, choice)
  await fillMilestones(page, await readChainTime(product), ['60', '30'])
  await page.getByRole('button', { name: 'Check and list campaign' }).click()
  await page.getByText('The shares add to 90%').first().waitFor({ timeout: PATIENCE_MS })
  await page.getByLabel('Share, percent', { exact: true }).nth(1).fill('40')
  await page.reload()
  await expect.poll(() => page.getByLabel('Goal in one line').inputValue()).toContain('small enough')
  await takePictures(page, choice.round ? 'list-in-round' : 'list-alone')
  await page.getByRole('button', { name: 'Check and list campaign' }).click()
  await counted(page, 'create-campaign')
  await page.getByRole('link', { name: 'Open the campaign' }).click()
  await page.getByRole('heading', { name: choice.title }).waitFor()
  return new URL(page.url()).pathname.split('/')[2] as Hex
}

async function fillAbout(page: Page, { title, goal, closesAt, round, attesters }: ListingChoice): Promise<void> {
  await fill(page, {
    Title: title,
    'Goal in one line': 'A model small enough to run anywhere, with its data.',
    'Story and plan': '## Plan\n\nTrain, evaluate, publish.',
    'Lab name': 'Journey Lab',
    Size: '1.3B',
    Base: 'scratch',
  })
  if (round) await page.getByLabel('Matching round').selectOption({ label: round })
  else await fill(page, { Attesters: attesters?.join('\n') ?? '' })
  await page.getByLabel(/^Goal \(/).fill(goal)
  await page.getByLabel('Challenge window, days').fill('1')
  await page.getByLabel('Gifts close at (UTC)').fill(fieldTime(closesAt))
}

async function fillMilestones(page: Page, now: number, shares: readonly string[]): Promise<void> {
  for (const [index, share] of shares.entries()) {
    // The campaign has a title before its milestones have.
    await page
      .getByLabel('Title', { exact: true })
      .nth(index + 1)
      .fill(`Part ${index + 1}`)
    await page
      .getByLabel('Criteria that the evidence must meet')
      .nth(index)
      .fill('Weights, data and evaluation are public.')
    await page.getByLabel('Share, percent', { exact: true }).nth(index).fill(share)
    await page
      .getByLabel('Evidence due by (UTC)')
      .nth(index)
      .fill(fieldTime(now + (30 + index * 30) * DAY))
  }
}
