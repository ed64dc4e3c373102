import { expect, test } from 'vitest'
import { PageCalls } from './page-calls'
import type { FromWorker } from './recompute-protocol'

function open() {
  const posted: FromWorker[] = []
  return { posted, calls: new PageCalls((message) => posted.push(message)) }
}

test('each call gets its own answer, whatever their order', async () => {
  const { posted, calls } = open()
  const first = calls.request({ method: 'eth_chainId' })
  const second = calls.request({ method: 'eth_call', params: [1] })
  expect(posted).toEqual([
    { type: 'call', call: 1, method: 'eth_chainId', params: [] },
    { type: 'call', call: 2, method: 'eth_call', params: [1] },
  ])
  calls.answer(2, 'second')
  calls.answer(1, 'first')
  expect(await Promise.all([first, second])).toEqual(['first', 'second'])
})

test('a refusal keeps the code of the wallet, which tells a retry from a no', async () => {
  const { calls } = open()
  const call = calls.request({ method: 'eth_call' })
  calls.refuse(1, 'User rejected', 4001)
  await expect(call).rejects.toMatchObject({ message: 'User rejected', code: 4001 })
})

test('an answer to nothing, or a second one, does nothing', async () => {
  const { calls } = open()
  const call = calls.request({ method: 'eth_chainId' })
  calls.answer(7, 'stray')
  calls.answer(1, 'right')
  calls.answer(1, 'wrong')
  expect(await call).toBe('right')
})
