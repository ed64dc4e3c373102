import { canonicalDocument } from '@commonweight/domain/canonical'
import { expect, test } from 'vitest'
import { siteOrigin } from '../e2e/site'

const AIRDROP = `0x${'ab'.repeat(32)}`

const publish = (body: unknown) =>
  fetch(`${siteOrigin()}/api/rewards/lists`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

async function stored(value: unknown): Promise<string> {
  const { cid, bytes } = await canonicalDocument(value)
  await fetch(`${siteOrigin()}/ipfs/${cid}`, { method: 'PUT', body: bytes })
  return cid
}

test('only a stored list whose root stands on the chain is published', async () => {
  const lines = [{ account: `0x${'1'.repeat(40)}`, total: '1' }]
  const type = 'commonweight/reward-list/1'
  expect((await publish({ airdrop: AIRDROP, list: await stored({ type, lines }) })).status).toBe(422)
  expect((await publish({ airdrop: AIRDROP, list: await stored({ type, lines: [] }) })).status).toBe(404)
  const { cid } = await canonicalDocument({ type, lines, never: 'stored' })
  expect((await publish({ airdrop: AIRDROP, list: cid })).status).toBe(404)
})

test.each([{}, [], { airdrop: '0x12', list: 'b' }, { airdrop: AIRDROP, list: 'nonsense' }, { airdrop: AIRDROP }])(
  '%j is answered with what to send',
  async (body) => {
    expect((await publish(body)).status).toBe(400)
  },
)

test('a page for each id, and none for what is no id', async () => {
  expect((await fetch(`${siteOrigin()}/rewards/${AIRDROP}`)).status).toBe(200)
  expect((await fetch(`${siteOrigin()}/rewards/12`)).status).toBe(404)
})
