import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Deployment } from '@commonweight/abi/deployment'
import { deploy } from '@commonweight/sdk/deploy/deploy'
import { localPlan } from '@commonweight/sdk/deploy/local-plan'
import { readReleaseArtifacts } from '@commonweight/sdk/deploy/release-artifacts'
import { type GetCampaignReturnType, getCampaign } from '@commonweight/sdk/read/get-campaign'
import { getDonor } from '@commonweight/sdk/read/get-donor'
import { getRound } from '@commonweight/sdk/read/get-round'
import { getStanding } from '@commonweight/sdk/read/get-standing'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type Anvil, type StartAnvilParameters, startAnvil } from '@commonweight/testkit/start-anvil'
import { type Client, createClient, http } from 'viem'
import { getBlockNumber } from 'viem/actions'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { scenario } from '../src/scenario'
import { seed } from '../src/seed'
import { SeedChain } from '../src/seed-chain'
import { SeedError } from '../src/seed-error'
import { Stage } from '../src/stage'
import { type DocumentServer, startDocumentServer } from './document-server'

const DAY = 86_400
const now = () => Math.floor(Date.now() / 1_000)
const longAgo = () => ({ timestamp: now() - 120 * DAY })

let store: DocumentServer
beforeAll(async () => {
  store = await startDocumentServer()
})
afterAll(() => store?.stop())

async function startChain(
  parameters: StartAnvilParameters,
): Promise<Anvil & { client: Client; deployment: Deployment }> {
  const anvil = await startAnvil(parameters)
  const client = createClient({ transport: http(anvil.rpcUrl) })
  const account = devAccount('deployer').address
  const { deployment } = await deploy(client, { artifacts: await readReleaseArtifacts(), plan: localPlan, account })
  return { ...anvil, client, deployment }
}

function run(rpcUrl: string): Promise<string[]> {
  const lines: string[] = []
  return seed({ rpcUrl, webOrigin: store.origin }, (line) => lines.push(line)).then(() => lines)
}

describe('a seeded chain', () => {
  let chain: Awaited<ReturnType<typeof startChain>>
  let lines: string[]
  const states = new Map<string, GetCampaignReturnType & { id: `0x${string}` }>()

  beforeAll(async () => {
    chain = await startChain(longAgo())
    lines = await run(chain.rpcUrl)
    const { client, deployment } = chain
    const genesis = await new SeedChain(chain.rpcUrl).readGenesisTime()
    for (const { key, campaign } of (await scenario(new Stage(deployment, genesis))).campaigns) {
      states.set(key, { ...(await getCampaign(client, { deployment, campaign })), id: campaign })
    }
  })
  afterAll(() => chain?.stop())

  const state = (key: string) => {
    const found = states.get(key)
    if (!found) throw new Error(`${key} was not written.`)
    return found
  }

  test('says how far it is and what it wrote', () => {
    expect(lines.at(-1)).toMatch(/^Wrote 17 campaigns in \d+ transactions/)
    expect(lines.filter((line) => / of \d+ transactions/.test(line)).length).toBeGreaterThan(3)
  })

  test('has campaigns in every state', () => {
    expect(state('sam-2').window.opensAt).toBeGreaterThan(now())
    expect(state('smol-lm-3').window.closesAt).toBeGreaterThan(now())
    expect(state('distil-whisper').progress).toMatchObject({ status: 4, releasedShare: 10_000 })
    expect(state('olmo-2').submission.challengeEndsAt).toBeGreaterThan(now())
    expect(state('olmo-2').claimable).toBeGreaterThan(0n)
    expect(state('fine-web-2').submission).toMatchObject({ open: true })
    expect(state('fine-web-2').submission.challengeEndsAt).toBeLessThan(now())
    expect(state('star-coder-2').submission).toMatchObject({ open: true, challengeEndsAt: 0, number: 2 })
    expect(state('tiny-llama').progress).toMatchObject({ status: 2, releasedShare: 3_000 })
    expect(state('parler-tts')).toMatchObject({ isFailed: true, progress: { status: 3, releasedShare: 0 } })
    expect(state('pythia')).toMatchObject({ isFailed: true, progress: { status: 3, releasedShare: 2_500 } })
    const { submission } = state('modern-bert')
    expect(submission.open).toBe(false)
    expect(submission.vetoes).toBeGreaterThanOrEqual(submission.vetoThreshold)
  })

  test('left visitors a refund to take', async () => {
    const { client, deployment } = chain
    const donation = { deployment, campaign: state('parler-tts').id, donor: devAccount('ada').address }
    expect((await getDonor(client, donation)).refundable).toBeGreaterThan(0n)
  })

  test('has a paid, a sealable, an open and a coming round', async () => {
    const { client, deployment } = chain
    const rounds = await Promise.all([1, 2, 3, 4].map((round) => getRound(client, { deployment, round })))
    const [paid, sealable, open, coming] = rounds
    expect(paid).toMatchObject({ isSealed: true, pinned: 1 })
    expect(paid?.claimed).toBeGreaterThan(20_000n * 10n ** 6n)
    expect(paid?.recovered).toBeGreaterThan(0n)
    expect(sealable?.isSealed).toBe(false)
    // The day for pins and drops comes after the review.
    expect((sealable?.end ?? 0) + (sealable?.reviewPeriod ?? 0) + DAY).toBeLessThan(now())
    expect(open?.end).toBeGreaterThan(now())
    expect(open?.pool).toBe(42_000n * 10n ** 6n)
    expect(coming?.start).toBeGreaterThan(now())
    const applied = { deployment, round: 3, campaign: state('smol-vlm').id }
    expect(await getStanding(client, applied)).toBe('none')
  })

  test('has its documents in the store and its clock at the present', async () => {
    expect(store.documents.size).toBeGreaterThan(25)
    expect(Math.abs((await new SeedChain(chain.rpcUrl).readHeadTime()) - now())).toBeLessThan(120)
  })

  test('is left alone by a second run, which puts back a lost document', async () => {
    const before = await getBlockNumber(chain.client, { cacheTime: 0 })
    expect(await run(chain.rpcUrl)).toEqual(['Nothing to do: the demo is there.'])
    const [lost] = store.documents.keys()
    if (lost) store.documents.delete(lost)
    expect(await run(chain.rpcUrl)).toEqual(['The demo is there; missing documents put back: 1.'])
    expect(await getBlockNumber(chain.client, { cacheTime: 0 })).toBe(before)
  })
})

describe('a chain that does not fit is refused with what to do', () => {
  const started: { stop(): Promise<void> }[] = []
  afterEach(async () => {
    await Promise.all(started.splice(0).map((each) => each.stop()))
  })

  async function refusal(chain: Anvil): Promise<SeedError> {
    started.push(chain)
    const error = await run(chain.rpcUrl).catch((thrown: unknown) => thrown)
    if (error instanceof SeedError) return error
    throw new Error(`Expected a SeedError, got ${error}`)
  }

  test('another chain', async () => {
    expect((await refusal(await startAnvil({ chainId: 1 }))).message).toContain('This is chain 1')
  })

  test('no contracts', async () => {
    expect((await refusal(await startAnvil(longAgo()))).message).toContain('contracts are not on this chain')
  })

  test('too young', async () => {
    expect((await refusal(await startChain({}))).message).toContain('anvil --timestamp')
  })

  test('nobody there', async () => {
    const closed = await startAnvil({})
    await closed.stop()
    expect((await refusal(closed)).message).toContain('does not answer')
  })

  test('interrupted halfway', async () => {
    const chain = await startChain(longAgo())
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: { ...process.env, RPC_URL: chain.rpcUrl, WEB_ORIGIN: store.origin },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await said(child, /^(3\d\d) of \d+/m)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect((await refusal(chain)).message).toContain('npm run reset')
  })
})

/** Resolves once the program printed a line like this. */
async function said(child: ChildProcess, pattern: RegExp): Promise<void> {
  let text = ''
  for await (const chunk of child.stdout ?? []) {
    text += chunk
    if (pattern.test(text)) return
  }
  throw new Error(`The program ended without saying ${pattern}: ${text}`)
}
