import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepareClaimComputed } from '@commonweight/sdk/prepare/rounds/claim-computed'
import { prepareClaimMatch } from '@commonweight/sdk/prepare/rounds/claim-match'
import { prepareDisqualifyCampaign } from '@commonweight/sdk/prepare/rounds/disqualify-campaign'
import { preparePostResult } from '@commonweight/sdk/prepare/rounds/post-result'
import { prepareSealRound } from '@commonweight/sdk/prepare/rounds/seal-round'
import { prepareVetoResult } from '@commonweight/sdk/prepare/rounds/veto-result'
import { getMatch } from '@commonweight/sdk/read/get-match'
import { getResult } from '@commonweight/sdk/read/get-result'
import { getRound } from '@commonweight/sdk/read/get-round'
import { startFaultyRpc } from '@commonweight/testkit/faulty-rpc'
import type { Hex } from 'viem'
import { parseUnits, toEventSelector, toHex } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  ada,
  bao,
  DAY,
  type EndedRound,
  endedRound,
  type LocalRounds,
  operator,
  roundOptions,
  startLocalRounds,
  UNIT,
} from './local-round'
import { runCli } from './run-cli'

type Result = {
  root: Hex
  inputs: Hex
  configuration: Hex
  code: Hex
  undistributed: string
  matches: { campaign: Hex; amount: string; proof: Hex[] }[]
}

const KEY = toHex(operator.getHdKey().privateKey ?? new Uint8Array())
const DONATED = toEventSelector('Donated(bytes32,address,uint256,uint256,uint256)')
let chain: LocalRounds
let folder: string

beforeAll(async () => {
  chain = await startLocalRounds()
  folder = mkdtempSync(path.join(tmpdir(), 'commonweight-round-'))
})
afterAll(async () => {
  await chain?.stop()
  rmSync(folder, { recursive: true, force: true })
})

function cli(command: string, one: { round: number }, options: readonly string[] = [], env = {}) {
  return runCli(['round', command, ...roundOptions(chain.rpcUrl, chain, one), ...options], { env })
}

async function computed(ended: EndedRound, options: readonly string[] = []): Promise<Result> {
  const { code, out, err } = await cli('compute', ended, options)
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out)
}

const amountsOf = ({ matches }: Result) =>
  Object.fromEntries(matches.map(({ campaign, amount }) => [campaign, BigInt(amount)]))

describe('a computed round on the command line', () => {
  test('Q13 the calculator posts, anyone verifies, and campaigns are paid by proof', async () => {
    const { deployment, client } = chain
    const ended = await endedRound(chain, 'right')
    const { round, campaigns, end } = ended
    const proposed = await cli('propose', ended, [], { COMMONWEIGHT_PRIVATE_KEY: KEY })
    expect([proposed.code, proposed.err]).toEqual([0, expect.stringMatching(/^posted in 0x[0-9a-f]{64}\n$/)])
    const result = await computed(ended, ['--mechanism', 'pairwise', '--out', folder])
    const digests = { root: result.root, inputs: result.inputs, configuration: result.configuration, code: result.code }
    expect(await getResult(client, { deployment, round })).toMatchObject(digests)

    const verified = await cli('verify', ended, ['--result', path.join(folder, 'result.json')])
    expect([verified.code, verified.err]).toEqual([0, ''])
    expect(verified.out).toContain('The posted result is right.')
    expect(verified.out).toContain('"mechanism":"pairwise"')

    await chain.moveTo(end + 3 * DAY)
    await chain.send(ada, prepareSealRound({ deployment, round }))
    for (const { campaign, amount, proof } of result.matches) {
      await chain.send(ada, prepareClaimComputed({ deployment, round, campaign, amount: BigInt(amount), proof }))
    }
    const paid = result.matches.reduce((sum, { amount }) => sum + BigInt(amount), 0n)
    expect(paid + BigInt(result.undistributed)).toBe(30n * UNIT)
    expect(await getRound(client, { deployment, round })).toMatchObject({ isComputed: true, claimed: paid })
    expect(amountsOf(result)[campaigns[2] ?? '']).toBe(0n)
  })

  test('Q13 a tampered result is found out, sponsors veto it, and the result on chain executes', async () => {
    const { deployment, client } = chain
    const ended = await endedRound(chain, 'tampered')
    const { round, campaigns, end } = ended
    const result = await computed(ended, ['--out', folder])
    const file = path.join(folder, 'result.json')
    const [first, second] = result.matches
    if (first === undefined || second === undefined) throw new Error('The round has three campaigns.')
    const list = [{ ...first, amount: second.amount }, { ...second, amount: first.amount }, ...result.matches.slice(2)]
    writeFileSync(file, JSON.stringify({ matches: list }))
    const { resultTree } = await import('@commonweight/recompute/result-tree')
    const { root } = resultTree(list.map(({ campaign, amount }) => ({ campaign, amount: BigInt(amount) })))
    await chain.send(operator, preparePostResult({ deployment, round, ...result, root }))

    const verified = await cli('verify', ended, ['--result', file])
    expect(verified.code).toBe(1)
    expect(verified.out).toMatch(/^root .*DIFFERS/m)
    expect(verified.out).toMatch(/^inputs .*same$/m)
    expect(verified.out).toContain(`${first.campaign}: ${second.amount} listed, ${first.amount} recomputed`)

    await chain.send(ada, prepareVetoResult({ deployment, round }))
    await chain.moveTo(end + 3 * DAY)
    await chain.send(bao, prepareSealRound({ deployment, round }))
    const fallback = amountsOf(await computed(ended, ['--mechanism', 'plain']))
    for (const campaign of campaigns) {
      expect(await getMatch(client, { deployment, round, campaign })).toBe(fallback[campaign])
    }
    await chain.send(bao, prepareClaimMatch({ deployment, round, campaign: campaigns[0] ?? '0x' }))
    const state = await getRound(client, { deployment, round })
    expect([state.isComputed, state.claimed]).toEqual([false, fallback[campaigns[0] ?? '']])
    expect((await cli('verify', ended, ['--mechanism', 'plain'])).code).toBe(0)
  })

  test('Q1 plain is what the contracts pay, to the unit', async () => {
    const { deployment, client } = chain
    const ended = await endedRound(chain, 'plain')
    const { round, campaigns } = ended
    const amounts = amountsOf(await computed(ended, ['--mechanism', 'plain']))
    for (const campaign of campaigns) {
      expect(await getMatch(client, { deployment, round, campaign })).toBe(amounts[campaign])
    }
  })

  test('a result whose campaigns were removed before the post is traced to the block that it is of', async () => {
    const { deployment } = chain
    const ended = await endedRound(chain, 'late')
    const result = await computed(ended)
    const reason = result.inputs
    const campaign = ended.campaigns[2] ?? '0x'
    await chain.send(operator, prepareDisqualifyCampaign({ deployment, round: ended.round, campaign, reason }))
    await chain.send(operator, preparePostResult({ deployment, round: ended.round, ...result }))
    const { code, err } = await cli('verify', ended)
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(/^The posted inputs are those of block \d+, before later changes.\n$/),
    ])
  })

  test('numbers other than the defaults must be named to verify what was computed with them', async () => {
    const { deployment } = chain
    const ended = await endedRound(chain, 'other numbers')
    const result = await computed(ended, ['--mechanism', 'pairwise', '--threshold', '7.50'])
    await chain.send(operator, preparePostResult({ deployment, round: ended.round, ...result }))
    const unknown = await cli('verify', ended)
    expect([unknown.code, unknown.out]).toEqual([
      1,
      expect.stringMatching(/configuration .*DIFFERS.*name its mechanism/),
    ])
    expect((await cli('verify', ended, ['--mechanism', 'pairwise', '--threshold', '7.5'])).code).toBe(0)
  })
})

/** `qf` reads exported inputs with the pool, cap, decimals and minimum of the round. */
async function expectComputedAlike(ended: EndedRound, file: string): Promise<void> {
  const result = await computed(ended, ['--mechanism', 'pairwise'])
  const { code, out, err } = await runCli(['qf', file, '--mechanism', 'pairwise', '--format', 'json'])
  expect([code, err]).toEqual([0, expect.stringMatching(/^Read as the exported inputs of round \d+ on chain 31337; /)])
  const { campaigns, pool, undistributed } = JSON.parse(out)
  const { decimals } = JSON.parse(readFileSync(file, 'utf8'))
  const units = (text: string) => parseUnits(text, decimals)
  expect([units(pool), campaigns.length]).toEqual([30n * UNIT, result.matches.length])
  for (const { campaign, matched } of campaigns) {
    // Only what rounding down leaves is given in another way.
    expect(Number((amountsOf(result)[campaign] ?? 0n) - units(matched))).toBeOneOf([0, 1])
  }
  // The pool is larger than all raw matches, of which the rest is not paid.
  const paid = result.matches.reduce((sum, { campaign }) => sum + (amountsOf(result)[campaign] ?? 0n), 0n)
  expect(units(undistributed) - (units(pool) - paid)).toBeLessThan(10n)
  expect(paid).toBeLessThan(units(pool))
}

describe('round export', () => {
  test('prints canonical JSON whose SHA-256 is the digest, from which a round is computed without a node', async () => {
    const ended = await endedRound(chain, 'export')
    const exported = await cli('export', ended)
    expect(exported.code).toBe(0)
    const digest = createHash('sha256').update(exported.out).digest('hex')
    expect(exported.err).toBe(`inputs 0x${digest}\n`)
    const file = path.join(folder, 'inputs.json')
    writeFileSync(file, exported.out)
    await expectComputedAlike(ended, file)
    const offline = await runCli(['round', 'compute', '--inputs', file])
    expect(JSON.parse(offline.out)).toEqual(await computed(ended))
  })

  test('D4 gives the same bytes through a node that fails now and then, and refuses one that leaves out logs', async () => {
    const ended = await endedRound(chain, 'faulty')
    const rpc = await startFaultyRpc(chain.rpcUrl)
    const through = () => runCli(['round', 'export', ...roundOptions(rpc.url, chain, ended)])
    try {
      rpc.fault({
        kind: 'error',
        code: -32005,
        message: 'query returned too many results',
        methods: ['eth_getLogs'],
        times: 3,
      })
      expect(await through()).toEqual(await cli('export', ended))
      const withoutDonations = (logs: unknown) =>
        (logs as { topics: Hex[] }[]).filter(
          ({ topics }) => topics[0] !== DONATED || topics[2]?.endsWith(ada.address.slice(2).toLowerCase()),
        )
      rpc.fault({ kind: 'lie', methods: ['eth_getLogs'], answer: withoutDonations })
      const { code, err } = await through()
      expect([code, err]).toEqual([1, expect.stringContaining('logs and state do not agree (weight W')])
    } finally {
      await rpc.stop()
    }
  })

  test('a round that is not there ends with status 1', async () => {
    const { code, err } = await cli('export', { round: 999 })
    expect([code, err]).toEqual([1, expect.stringContaining('There is no round 999')])
  })

  test('a node that does not answer ends with status 1', async () => {
    const { code, err } = await runCli(['round', 'export', '--rpc', 'http://127.0.0.1:9', '--round', '1'])
    expect([code, err]).toEqual([1, expect.stringContaining('The node at 127.0.0.1:9 does not answer')])
  })

  test('without a round or a node it ends with status 2', async () => {
    expect((await runCli(['round', 'export', '--round', '1'])).code).toBe(2)
    expect((await runCli(['round', 'export', '--rpc', chain.rpcUrl])).code).toBe(2)
  })
})

test('propose without a key prints the call and sends nothing', async () => {
  const ended = await endedRound(chain, 'no key')
  const { code, out, err } = await cli('propose', ended, [], { COMMONWEIGHT_PRIVATE_KEY: '' })
  expect(code).toBe(0)
  expect(err).toContain('Nothing was sent')
  expect(JSON.parse(out)).toMatchObject({ to: chain.deployment.computedResult, value: '0', chainId: 31337 })
})

test('the code digest is that of what sha256sum prints of the sources', async () => {
  const root = fileURLToPath(new URL('../../qf/src', import.meta.url))
  const { codeDigest, hashedSources } = await import('../src/round/code-digest')
  const script = "find * -name '*.ts' ! -name '*.test.ts' | LC_ALL=C sort | xargs sha256sum | sha256sum"
  const said = execFileSync('sh', ['-c', script], { cwd: root }).toString().slice(0, 64)
  const sources = await hashedSources()
  expect(codeDigest(sources)).toBe(`0x${said}`)
  expect(sources.map(({ name }) => name)).toContain('mechanisms/cocm/cocm-raw.ts')
})
