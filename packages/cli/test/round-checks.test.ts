import { prepareClaimComputed } from '@commonweight/sdk/prepare/rounds/claim-computed'
import { prepareClaimMatch } from '@commonweight/sdk/prepare/rounds/claim-match'
import { preparePinCampaigns } from '@commonweight/sdk/prepare/rounds/pin-campaigns'
import { preparePostResult } from '@commonweight/sdk/prepare/rounds/post-result'
import { prepareSealRound } from '@commonweight/sdk/prepare/rounds/seal-round'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type FaultyRpc, startFaultyRpc } from '@commonweight/testkit/faulty-rpc'
import type { Hex } from 'viem'
import { getBlockNumber } from 'viem/actions'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ada, bao, chidi, DAY, type LocalRounds, operator, roundOptions, startLocalRounds } from './local-round'
import { runCli } from './run-cli'
import { runRound } from './run-round'
import { changed, renamed, type SpoilLogs, without } from './spoiled-logs'
import { type StagedRound, stagedRound } from './staged-round'

let chain: LocalRounds
let rpc: FaultyRpc
let staged: StagedRound

beforeAll(async () => {
  chain = await startLocalRounds()
  rpc = await startFaultyRpc(chain.rpcUrl)
  staged = await stagedRound(chain, 'staged', devAccount('attester3'))
})
afterAll(async () => {
  await rpc?.stop()
  await chain?.stop()
})

const optionsOf = (one: { round: number }) => roundOptions(rpc.url, chain, one)
const campaign = (place: number): Hex => staged.campaigns[place] ?? '0x'

/** What a node can do to its logs, and what the commands must report. */
type Fault = [what: string, spoil: () => SpoilLogs, said: () => string[]]

const FAULTS: Fault[] = [
  [
    'a donation is left out',
    () => without('Donated', campaign(0), bao.address),
    () => [`${campaign(0)}: given`, `${campaign(0)}: S`],
  ],
  [
    'a donation that is not the last of its donor is left out',
    () => (logs) => logs.filter(({ data }) => !data.startsWith(`0x${(4_000_000).toString(16).padStart(64, '0')}`)),
    () => [`${campaign(0)}: given`],
  ],
  [
    'a donation below the minimum is left out',
    () => without('Donated', campaign(2), chidi.address),
    () => [`${campaign(2)}: given`],
  ],
  ['all donations are left out', () => without('Donated'), () => [`${campaign(2)}: given 0 by events`]],
  [
    'donations that were counted again are left out',
    () => without('Refreshed'),
    () => [`${campaign(1)}: S`, `${campaign(1)}: Q`, `counted of ${staged.late.address.toLowerCase()} 0 by events`],
  ],
  ['an amount is another', () => changed('Donated', 0, 1n, campaign(0), bao.address), () => [`${campaign(0)}: given`]],
  [
    'what counts is another, by less than S and Q tell',
    () => changed('Donated', 2, 1n, campaign(2), chidi.address),
    () => [`${campaign(2)}: counted of ${chidi.address.toLowerCase()}`],
  ],
  [
    "donations are another donor's",
    () => renamed('Donated', chidi.address, operator.address),
    () => [`${campaign(0)}: counted of ${operator.address.toLowerCase()}`],
  ],
  [
    'an admission is left out',
    () => without('CampaignAdmitted', campaign(2)),
    () => ['campaigns ever admitted: 3 by events, 4'],
  ],
  [
    'a removal is left out',
    () => without('CampaignRemoved', campaign(3)),
    () => [`${campaign(3)}: standing admitted by events, removed in the contract`],
  ],
  [
    'money is left out',
    () => without('Funded', bao.address),
    () => ['pool', '20000000 by events, 30000000 in the contract'],
  ],
  ['all logs are left out', () => () => [], () => ['do not agree', 'none by events']],
]

const PIN_FAULTS: Fault[] = [
  [
    'a pin is left out',
    () => without('Pinned', campaign(0)),
    () => ['pinned', `${campaign(0)}: standing admitted by events, pinned in the contract`],
  ],
]
const CLAIM_FAULTS: Fault[] = [
  ['a payment is left out', () => without('Claimed', campaign(0)), () => [`${campaign(0)}: given`]],
]

/** Tries every command on the round as it stands: right logs pass, spoiled ones are reported and end with status 1. */
function everyCommand(commands: readonly string[], faults: readonly Fault[]): void {
  test.each(commands)('%s passes where nothing is left out', async (command) => {
    expect(await runRound(command, optionsOf(staged))).toMatchObject({ code: 0 })
  })

  test.each(faults)('every command reports and refuses it when %s', async (_, spoil, said) => {
    const answer = spoil()
    rpc.fault({ kind: 'lie', methods: ['eth_getLogs'], answer: (logs) => answer(logs as never) })
    try {
      for (const command of commands) {
        const { code, out, err } = await runRound(command, optionsOf(staged))
        expect(code, `${command}: ${out}${err}`).toBe(1)
        for (const part of said()) expect(`${out}${err}`, command).toContain(part)
      }
    } finally {
      rpc.clear()
    }
  })
}

const READING = ['export', 'compute', 'verify']
const IN_REVIEW = [...READING, 'propose']

describe('an open round', () => everyCommand(READING, FAULTS))

describe('a round in its review', () => {
  beforeAll(() => chain.moveTo(staged.end))
  everyCommand(IN_REVIEW, FAULTS)
})

describe('a round with one campaign pinned', () => {
  beforeAll(() => pin(0))
  everyCommand(IN_REVIEW, [...FAULTS, ...PIN_FAULTS])

  test('D4 the program itself ends with status 1', async () => {
    const answer = without('Donated', campaign(1), bao.address)
    rpc.fault({ kind: 'lie', methods: ['eth_getLogs'], answer: (logs) => answer(logs as never) })
    const { code, out, err } = await runCli(['round', 'export', ...optionsOf(staged)])
    rpc.clear()
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^The node's logs and state do not agree \(weight W: \d+ by events, \d+ in the contract; /)
    expect(err).toMatch(new RegExp(`campaign ${campaign(1)}: given \\d+ by events, \\d+ in the contract`))
    expect(err).toMatch(/\)\. Ask another node\.\n$/)
  })
})

describe('a round with all pinned that reach the cap', () => {
  beforeAll(() => pin(1))
  everyCommand(IN_REVIEW, [...FAULTS, ...PIN_FAULTS])
})

describe('a sealed round, partly paid', () => {
  beforeAll(async () => {
    const { deployment } = chain
    const { round, end } = staged
    await chain.moveTo(end + 3 * DAY)
    await chain.send(ada, prepareSealRound({ deployment, round }))
    await chain.send(ada, prepareClaimMatch({ deployment, round, campaign: campaign(0) }))
  })
  everyCommand(READING, [...FAULTS, ...CLAIM_FAULTS])
})

describe('a round with a posted result', () => {
  beforeAll(async () => {
    staged = await stagedRound(chain, 'computed', devAccount('voucherIssuer'))
    await chain.moveTo(staged.end)
    await pin(0)
    const { out } = await runRound('compute', optionsOf(staged))
    await chain.send(
      operator,
      preparePostResult({ deployment: chain.deployment, round: staged.round, ...JSON.parse(out) }),
    )
  })
  everyCommand(READING, [...FAULTS, ...PIN_FAULTS])

  test.each([
    ['the post is left out', () => without('ResultPosted'), 'posted root none by events, 0x'],
    ['the post is of another root', () => changed('ResultPosted', 0, 1n), 'posted root 0x'],
    ['the post is of other inputs', () => changed('ResultPosted', 1, 1n), 'posted inputs 0x'],
  ] as const)('verify refuses a node when %s', async (_, spoil, said) => {
    const answer = spoil()
    rpc.fault({ kind: 'lie', methods: ['eth_getLogs'], answer: (logs) => answer(logs as never) })
    const { code, err } = await runRound('verify', optionsOf(staged))
    rpc.clear()
    expect([code, err]).toEqual([1, expect.stringContaining(`do not agree (${said}`)])
  })

  test('the post is found whatever block the inputs are asked of', async () => {
    const block = String((await getBlockNumber(chain.client, { cacheTime: 0 })) - 1n)
    const { code, out } = await runRound('verify', [...optionsOf(staged), '--block', block])
    expect([code, out]).toEqual([0, expect.stringContaining('The posted result is right.')])
  })

  test('a node that keeps the newest state only is checked there, and the output says so', async () => {
    const { client } = chain
    const block = (await getBlockNumber(client, { cacheTime: 0 })) - 1n
    const newest = `0x${(block + 1n).toString(16)}`
    const pruned = (result: unknown, { params }: { params?: readonly unknown[] }) =>
      ['latest', newest].includes(String(params?.[1])) ? result : '0x'
    rpc.fault({ kind: 'lie', methods: ['eth_call'], answer: pruned })
    const right = await runRound('verify', optionsOf(staged))
    const answer = without('Donated', campaign(1), bao.address)
    rpc.fault({ kind: 'lie', methods: ['eth_getLogs'], answer: (logs) => answer(logs as never) })
    const spoiled = await runRound('verify', optionsOf(staged))
    rpc.clear()
    expect(right).toMatchObject({ code: 0, err: expect.stringContaining(`no state of block ${block} any more`) })
    expect(spoiled).toMatchObject({ code: 1, err: expect.stringContaining(`${campaign(1)}: given`) })
  })

  test('a node without any state is refused', async () => {
    rpc.fault({
      kind: 'lie',
      methods: ['eth_call'],
      answer: (result, { params }) => (params?.[1] === 'latest' ? result : '0x'),
    })
    const { code, err } = await runRound('export', optionsOf(staged))
    rpc.clear()
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^The node has no state of block \d+, so nothing can be checked/),
    ])
  })
})

describe('a round paid by its posted result', () => {
  beforeAll(async () => {
    const { deployment } = chain
    const { round, end } = staged
    const { matches } = JSON.parse((await runRound('compute', optionsOf(staged))).out)
    await chain.moveTo(end + 3 * DAY)
    await chain.send(ada, prepareSealRound({ deployment, round }))
    const paid = matches.find((match: { campaign: Hex }) => match.campaign === campaign(0))
    await chain.send(ada, prepareClaimComputed({ deployment, round, ...paid, amount: BigInt(paid.amount) }))
  })
  everyCommand(['export', 'compute'], [...FAULTS, ...CLAIM_FAULTS])
  everyCommand(['verify'], FAULTS)
})

function pin(place: number): Promise<void> {
  const { deployment } = chain
  return chain.send(ada, preparePinCampaigns({ deployment, round: staged.round, campaigns: [campaign(place)] }))
}
