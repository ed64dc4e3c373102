import { preparePostResult } from '@commonweight/sdk/prepare/rounds/post-result'
import { prepareSealRound } from '@commonweight/sdk/prepare/rounds/seal-round'
import { prepareVetoResult } from '@commonweight/sdk/prepare/rounds/veto-result'
import { type FaultyRpc, startFaultyRpc } from '@commonweight/testkit/faulty-rpc'
import { toHex, zeroAddress } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  ada,
  DAY,
  type EndedRound,
  endedRound,
  type LocalRounds,
  openedRound,
  operator,
  roundOptions,
  startLocalRounds,
} from './local-round'
import { runCli } from './run-cli'
import { runRound } from './run-round'

const keyOf = (account: typeof ada) => toHex(account.getHdKey().privateKey ?? new Uint8Array())
const KEY = 'COMMONWEIGHT_PRIVATE_KEY'

let chain: LocalRounds
let rpc: FaultyRpc

beforeAll(async () => {
  chain = await startLocalRounds()
  rpc = await startFaultyRpc(chain.rpcUrl)
})
afterAll(async () => {
  await rpc?.stop()
  await chain?.stop()
})

const optionsOf = (round: number) => roundOptions(rpc.url, chain, { round })

/** The error. Checks that no events were read and nothing was printed or sent. */
async function refusal({ round }: Pick<EndedRound, 'round'>, key = ''): Promise<string> {
  rpc.methods.length = 0
  const { code, out, err } = await runCli(['round', 'propose', ...optionsOf(round)], { env: { [KEY]: key } })
  expect([code, out]).toEqual([1, ''])
  expect(rpc.methods).not.toContain('eth_getLogs')
  expect(rpc.methods.filter((method) => method.startsWith('eth_send'))).toEqual([])
  return err
}

describe('propose refuses at once what the contract would refuse', () => {
  test('a round without a calculator', async () => {
    const round = await endedRound(chain, 'no calculator', { calculator: zeroAddress })
    const said = `Round ${round.round} has no calculator: it pays by the contracts' own formula, nothing is posted.\n`
    expect(await refusal(round)).toBe(said)
    expect(await refusal(round, keyOf(operator))).toBe(said)
    expect(await refusal(round, 'no key at all')).toBe(said)
  })

  test('a round that is not over, one that nobody funded early, another account, and after the review', async () => {
    const round = await openedRound(chain, 'dates')
    const date = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')
    expect(await refusal(round, keyOf(operator))).toBe(
      `Round ${round.round} is not over: a result can be posted from ${date(round.end)} UTC to ${date(round.end + DAY)} UTC.\n`,
    )
    await chain.moveTo(round.end)
    expect(await refusal(round, keyOf(ada))).toBe(
      `The calculator of round ${round.round} is ${operator.address}; the key is that of ${ada.address}.\n`,
    )
    await chain.moveTo(round.end + DAY)
    expect(await refusal(round)).toBe(
      `The review of round ${round.round} ended at ${date(round.end + DAY)} UTC: no result can be posted any more.\n`,
    )
    const poor = await endedRound(chain, 'nobody funded', { isFunded: false })
    expect(await refusal(poor)).toBe(
      `Nobody funded round ${poor.round} before its start, so nobody could veto: no result can be posted.\n`,
    )
  })

  test('a result that was posted, one that was vetoed, and a sealed round', async () => {
    const { deployment } = chain
    const round = await endedRound(chain, 'posted')
    const { out } = await runRound('compute', optionsOf(round.round))
    await chain.send(operator, preparePostResult({ deployment, round: round.round, ...JSON.parse(out) }))
    const said = (how: string) =>
      `A result of round ${round.round} was posted already, and ${how}. A round takes only one.\n`
    expect(await refusal(round, keyOf(operator))).toBe(said('it stands'))
    await chain.send(ada, prepareVetoResult({ deployment, round: round.round }))
    expect(await refusal(round, keyOf(operator))).toBe(said('it was vetoed'))
    await chain.moveTo(round.end + 3 * DAY)
    await chain.send(ada, prepareSealRound({ deployment, round: round.round }))
    expect(await refusal(round)).toBe(`Round ${round.round} is sealed: no result can be posted any more.\n`)
  })

  test('an invalid key is an error of the command line', async () => {
    const round = await endedRound(chain, 'bad key')
    const { code, err } = await runCli(['round', 'propose', ...optionsOf(round.round)], { env: { [KEY]: '0x12' } })
    expect([code, err]).toEqual([2, expect.stringContaining(`${KEY} must be 0x and 64 hex digits.`)])
  })
})

describe('a round that is not there', () => {
  test.each(['export', 'compute', 'propose', 'verify'])('is the first error of %s', async (command) => {
    for (const more of [[], ['--block', '999999999'], ['--mechanism', 'plain'], ['--result', 'no-such-file.json']]) {
      rpc.methods.length = 0
      const { code, out, err } = await runRound(command, [...optionsOf(999), ...more])
      expect([code, out, err]).toEqual([
        1,
        '',
        `There is no round 999 on chain 31337, in the contract ${chain.deployment.matchingRounds}.\n`,
      ])
      expect(rpc.methods).not.toContain('eth_getLogs')
    }
  })

  test('an address with a wrong checksum is refused', async () => {
    const bad = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeE'
    const { code, err } = await runRound('export', ['--rpc', rpc.url, '--round', '1', '--campaigns', bad])
    expect([code, err]).toEqual([2, expect.stringContaining(`--campaigns: ${bad} has a wrong checksum (EIP-55)`)])
  })

  test('a chain that moved on by itself is asked for the time of its next block', async () => {
    const round = await openedRound(chain, 'quiet')
    const request = chain.client.request as (call: { method: string; params: unknown[] }) => Promise<unknown>
    // No block is made, but the next one would be after the end.
    await request({ method: 'evm_setNextBlockTimestamp', params: [round.end + 60] })
    const { code, err } = await runCli(['round', 'propose', ...optionsOf(round.round)], { env: { [KEY]: '' } })
    expect([code, err]).toEqual([0, expect.stringContaining('Nothing was sent')])
  })
})
