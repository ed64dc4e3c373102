import { expect, test } from 'vitest'
import { parseFlows, stringifyFlows } from './flow-json'
import { newFlow } from './new-flow'
import { reduceFlow } from './reduce-flow'

const account = `0x${'a1'.repeat(20)}` as const
const call = { to: account, data: '0x1234' as const, value: 2n ** 90n, chainId: 31337, description: 'Give.' }
const flow = newFlow({
  ...{ scope: 'donate:1', title: 'Give', account, chainId: 31337, nowMs: 5 },
  steps: [{ kind: 'main', label: 'Give', call }],
})

test('every state survives being written and read, amounts to the last unit', () => {
  const asked = reduceFlow(reduceFlow(flow, { type: 'start' }, 6), { type: 'asked', nonce: 1, fromBlock: 2n ** 60n }, 7)
  const sent = reduceFlow(asked, { type: 'signed', hash: `0x${'11'.repeat(32)}` }, 8)
  const flows = [flow, asked, sent]
  expect(parseFlows(stringifyFlows(flows))).toEqual(flows)
})

test.each([
  ['nothing', null],
  ['no JSON', '{'],
  ['another shape', '{"a":1}'],
  ['another version', stringifyFlows([flow]).replace('"version":1', '"version":2')],
  ['a state that does not exist', stringifyFlows([flow]).replace('"idle"', '"asleep"')],
  ['a step that does not exist', stringifyFlows([flow]).replace('"step":0', '"step":3')],
])('%s is left out, not thrown', (_what, text) => {
  expect(parseFlows(text)).toEqual([])
})
