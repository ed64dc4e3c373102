import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FundingBar } from './funding-bar'

const token = { address: `0x${'11'.repeat(20)}`, symbol: 'USDC', decimals: 0, listed: true } as never
const campaign = { total: 30n, released: 0n, estimatedMatch: 40n, returns: null, round: null, goal: 60n, token }
const barOf = (own: Partial<typeof campaign>) => renderToStaticMarkup(<FundingBar campaign={{ ...campaign, ...own }} />)

test('says every figure in words, also of a bar that is torn off', () => {
  expect(barOf({})).toContain('In escrow: 30 USDC, Match if the round ended now: 40 USDC, goal 60 USDC')
  expect(barOf({})).toContain('data-torn')
  expect(barOf({ estimatedMatch: 20n })).not.toContain('data-torn')
})

test('marks the goal at three quarters, and none where there is none', () => {
  expect(barOf({})).toContain('data-bar="goal" x="75%"')
  expect(barOf({ goal: 0n })).not.toContain('data-bar="goal"')
})

test('needs no style attribute', () => {
  expect(barOf({})).not.toContain('style=')
})
