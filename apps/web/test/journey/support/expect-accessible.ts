import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** axe finds nothing in light, in dark, and at 375 px. */
export async function expectAccessible(page: Page): Promise<void> {
  const size = page.viewportSize() ?? { width: 1280, height: 900 }
  for (const [colorScheme, width] of [
    ['dark', 1280],
    ['light', 375],
    ['light', size.width],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: size.height })
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .setLegacyMode()
      .analyze()
    expect(
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${colorScheme} ${width} ${id} ${html.slice(0, 160)}`),
      ),
    ).toEqual([])
  }
}
