import { expect, test } from 'vitest'
import { textOf } from './source-files'

/** Pages whose figures come from the chain, and what says which they are. */
const CHECKED = {
  'apps/web/src/app/campaigns/[id]/page.tsx': 'campaignClaims',
  'apps/web/src/app/rounds/[id]/page.tsx': 'roundClaims',
  'apps/web/src/app/me/[address]/page.tsx': 'accountClaims',
  'apps/web/src/app/lab/[account]/page.tsx': 'deskClaims',
  'apps/web/src/app/lab/[account]/[campaign]/page.tsx': 'campaignClaims',
  'apps/web/src/app/attest/[address]/page.tsx': 'attesterClaims',
  'apps/web/src/app/receipts/[hash]/page.tsx': 'receiptClaims',
}
const FIGURES = textOf('packages/recompute/src/page-check/figures.ts')

test.each(Object.entries(CHECKED))('%s can be checked against the chain', (page, claims) => {
  const text = textOf(page)
  expect(text).toMatch(/<CheckPage\b/)
  expect(text).toMatch(new RegExp(`claims=\\{${claims}\\(`))
})

test('every field of the views of these pages has its source: the compiler asks for the whole of each', () => {
  const views = [...FIGURES.matchAll(/^ {2}\} satisfies Figures<(\w+)>,$/gm)].map(([, view]) => view)
  const shown = ['CampaignView', 'MilestoneView', 'SubmissionView', 'DonationView', 'RoundView', 'RoundEntry']
  const own = ['SponsorView', 'ResultView', 'BackingView', 'BackingTotals', 'ConsentView', 'ReceiptView', 'ReceiptLine']
  expect(views).toEqual(expect.arrayContaining([...shown, ...own]))
})

test('a field is left unread for few reasons, each of which says where else it can be read', () => {
  const reasons = [...FIGURES.matchAll(/unread:\s*'([^']*)'/g)].map(([, reason]) => reason)
  expect(new Set(reasons).size).toBeLessThanOrEqual(7)
  for (const reason of reasons) expect(reason?.length).toBeGreaterThan(20)
})

test('for every figure that is read again, a test changes rows and sees it named', () => {
  expect(textOf('apps/web/test/http/doctorings.ts')).toContain('DOCTORINGS: Record<FigureKey, Doctoring>')
})
