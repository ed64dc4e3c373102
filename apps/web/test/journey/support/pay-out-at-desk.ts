import type { Hex } from 'viem'
import { PATIENCE_MS } from './page-actions'
import type { World } from './world'

/** From the lab's desk: the row goes when the money has gone, and what was sent stays in sight. */
export async function payOutAtDesk(world: World, title: string, campaign: Hex): Promise<void> {
  await world.open(`/lab/${world.people.lab.address}`)
  const row = world.page.locator('[data-due="withdraw"]', { hasText: title })
  await row.getByRole('button', { name: /^Pay out/ }).click()
  await world.counted(`withdraw:${campaign}`)
  await row.waitFor({ state: 'detached', timeout: PATIENCE_MS })
  await world.page
    .locator(`[data-flow="withdraw:${campaign}"][data-status="counted"]`)
    .waitFor({ timeout: PATIENCE_MS })
}
