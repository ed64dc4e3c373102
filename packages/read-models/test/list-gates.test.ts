import { afterAll, beforeAll, expect, test } from 'vitest'
import { listGates } from '../src/rounds/list-gates'
import { chainRows, hex } from './chain-rows'
import { listedScene, storeTerms, TOKENS } from './listed-scene'

let scene: Awaited<ReturnType<typeof listedScene>>
beforeAll(async () => {
  scene = await listedScene()
})
afterAll(() => scene?.end())

test('gates are listed by use: of rounds first, then of campaigns; plain escrow names none', async () => {
  const { chain, site } = scene
  const before = await listGates(site)
  const [often, seldom, lonely] = [hex(0xf1, 20), hex(0xf2, 20), hex(0xf3, 20)]
  const token = TOKENS.USDC
  for (const [id, gate] of [often, often, seldom].entries()) {
    await chainRows.round(chain, { id: 900 + id, token, digest: hex(0xd00 + id), gate })
  }
  for (const [id, gate] of [seldom, lonely, lonely, null].entries()) {
    const digest = await storeTerms(chain, `Campaign at a gate ${id}`)
    await chainRows.campaign(chain, { id: hex(0xe00 + id), token, digest, gate })
  }
  const known = before.map(({ gate }) => gate)
  expect((await listGates(site)).filter(({ gate }) => !known.includes(gate))).toEqual([
    { gate: often, rounds: 2, campaigns: 0 },
    { gate: seldom, rounds: 1, campaigns: 1 },
    { gate: lonely, rounds: 0, campaigns: 2 },
  ])
})
