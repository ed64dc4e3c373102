import { prepareClaimMatch } from '@commonweight/sdk/prepare/rounds/claim-match'
import { prepareSealRound } from '@commonweight/sdk/prepare/rounds/seal-round'
import { type FaultyRpc, startFaultyRpc } from '@commonweight/testkit/faulty-rpc'
import { type Hex, toEventSelector } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ada, bao, DAY, type EndedRound, endedRound, type LocalRounds, startLocalRounds } from './local-round'
import { runCli } from './run-cli'

const CLAIMED = toEventSelector('Claimed(uint32,bytes32,uint256)')
const DONATED = toEventSelector('Donated(bytes32,address,uint256,uint256,uint256)')
let chain: LocalRounds
let rpc: FaultyRpc
let ended: EndedRound

beforeAll(async () => {
  chain = await startLocalRounds()
  rpc = await startFaultyRpc(chain.rpcUrl)
  ended = await endedRound(chain, 'plain')
})
afterAll(async () => {
  await rpc?.stop()
  await chain?.stop()
})

const verify = (options: readonly string[] = []) =>
  runCli(['round', 'verify', '--rpc', rpc.url, '--round', String(ended.round), ...options])

/** The node leaves out logs of this kind. */
const without = (isLeftOut: (topics: readonly Hex[]) => boolean) =>
  rpc.fault({
    kind: 'lie',
    methods: ['eth_getLogs'],
    answer: (logs) => (logs as { topics: Hex[] }[]).filter(({ topics }) => !isLeftOut(topics)),
  })

const isDonationOfBao = ([event, , donor]: readonly Hex[]) =>
  event === DONATED && donor?.endsWith(bao.address.slice(2).toLowerCase()) === true

describe('verify of a round without a posted result', () => {
  test('Q1 reports what the contracts would pay, before the seal', async () => {
    const { code, out, err } = await verify()
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('No result is posted: the contracts pay by their own formula.')
    expect(out.match(/admitted .* same$/gm)).toHaveLength(3)
    expect(out).toContain('The contracts agree with their events.')
  })

  test('names the campaign whose weight and match differ in the contracts', async () => {
    without(isDonationOfBao)
    const { code, out } = await verify()
    rpc.clear()
    expect(code).toBe(1)
    expect(out).toMatch(/^weight DIFFERS: \d+ by events, \d+ in the contract$/m)
    expect(out).toMatch(
      new RegExp(`^${ended.campaigns[0]} .*DIFFERS: weight \\d+, not \\d+; match \\d+, not \\d+$`, 'm'),
    )
    expect(out).toContain('The contracts DIFFER from what their events say.')
  })

  test('a result that was asked for but is not posted is bad input', async () => {
    for (const options of [
      ['--mechanism', 'cocm'],
      ['--result', 'result.json'],
    ]) {
      const { code, err } = await verify(options)
      expect([code, err]).toEqual([1, `No result of round ${ended.round} is posted.\n`])
    }
  })

  test('Q2 after the seal, what was paid is compared too', async () => {
    const { deployment } = chain
    const { round, campaigns, end } = ended
    await chain.moveTo(end + 3 * DAY)
    await chain.send(ada, prepareSealRound({ deployment, round }))
    await chain.send(ada, prepareClaimMatch({ deployment, round, campaign: campaigns[1] ?? '0x' }))
    for (const options of [[], ['--mechanism', 'plain'], ['--campaigns', deployment.campaigns]]) {
      const { code, out, err } = await verify(options)
      expect([code, err]).toEqual([0, ''])
      expect(out.match(/(admitted|claimed) .* same$/gm)).toHaveLength(3)
      expect(out).toMatch(new RegExp(`^${campaigns[1]} +claimed `, 'm'))
    }
    without(([event]) => event === CLAIMED)
    const { code, out } = await verify()
    rpc.clear()
    expect([code, out]).toEqual([1, expect.stringMatching(/^claimed DIFFERS: 0 by events, \d+ in the contract$/m)])
  })
})
