import { expect, test } from 'vitest'
import { readProposal, safeOptions } from './safe-parent'

const report = (given: number, required: unknown, txStatus = 'AWAITING_CONFIRMATIONS') => ({
  txStatus,
  detailedExecutionInfo: { type: 'MULTISIG', confirmationsRequired: required, confirmations: Array(given).fill({}) },
})

test('a Safe’s report says how many owners have signed, and whether it is over', () => {
  expect(readProposal(report(1, 3))).toEqual({ given: 1, required: 3, isOver: false })
  expect(readProposal(report(4, 3, 'AWAITING_EXECUTION'))).toEqual({ given: 3, required: 3, isOver: false })
  for (const over of ['CANCELLED', 'FAILED']) expect(readProposal(report(1, 2, over))?.isOver).toBe(true)
})

test('what is no report says nothing', () => {
  const wrong = [null, undefined, 'x', {}, report(1, 0), report(1, -1), report(1, '2'), report(1, 1.5), report(1, 1e9)]
  for (const one of [...wrong, { detailedExecutionInfo: { confirmationsRequired: 2, confirmations: 'many' } }]) {
    expect(readProposal(one), JSON.stringify(one)).toBeNull()
  }
})

test('only the named origins are listened to, each in full', () => {
  const { allowedDomains } = safeOptions(['https://app.safe.global', 'http://127.0.0.1:4000'])
  const isHeard = (origin: string) => allowedDomains.some((pattern) => pattern.test(origin))
  expect(['https://app.safe.global', 'http://127.0.0.1:4000'].every(isHeard)).toBe(true)
  const others = ['https://app.safe.global.evil.example', 'https://appXsafe.global', 'http://app.safe.global', 'null']
  expect([...others, 'https://evil.example/https://app.safe.global', 'http://127.0.0.1:40001'].filter(isHeard)).toEqual(
    [],
  )
})
