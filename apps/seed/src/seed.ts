import { CAMPAIGN_STATUSES } from '@commonweight/abi/constants'
import { campaignsAbi } from '@commonweight/abi/generated'
import { LOCAL_CHAIN_ID } from '@commonweight/domain/local-chain-id'
import { readDeployment } from '@commonweight/sdk/deploy/deployment-file'
import { getRoundCount } from '@commonweight/sdk/read/get-round-count'
import { readContract } from 'viem/actions'
import { DocumentStore } from './document-store'
import type { Environment } from './environment'
import { type Scenario, scenario } from './scenario'
import { SeedChain } from './seed-chain'
import { SeedError } from './seed-error'
import { DAY_SECONDS, Stage, TODAY } from './stage'

/** The history ends a little before day 120. On a much older chain the open campaigns would have closed already. */
const MIN_CHAIN_DAYS = TODAY - 0.05
const MAX_CHAIN_DAYS = TODAY + 5
const START_OF_HISTORY = 1
const PROGRESS_EVERY = 50

export type Report = (line: string) => void

/**
 * Writes the demo's history to a local chain and its documents to the site. Idempotent: a second run only restores
 * missing documents. Detects an interrupted run, which cannot be resumed.
 * @throws SeedError that says what to do.
 */
export async function seed(environment: Environment, report: Report): Promise<void> {
  const chain = new SeedChain(environment.rpcUrl)
  await requireLocalChain(chain)
  const deployment = await readDeployment(LOCAL_CHAIN_ID)
  if (!(await chain.hasCode(deployment.campaigns))) {
    throw new SeedError('The contracts are not on this chain. "npm start" deploys them, then writes the demo.')
  }
  const stage = new Stage(deployment, await chain.readGenesisTime())
  const history = await scenario(stage)
  const state = await readState(chain, stage, history)
  const added = await new DocumentStore(environment.webOrigin).putMissing(history.documents)
  if (state === 'complete') {
    report(
      added === 0 ? 'Nothing to do: the demo is there.' : `The demo is there; missing documents put back: ${added}.`,
    )
    return
  }
  report(`${added} documents stored; writing ${history.campaigns.length} campaigns.`)
  await write(chain, history, report)
}

async function requireLocalChain(chain: SeedChain): Promise<void> {
  const chainId = await chain.readChainId()
  if (chainId === LOCAL_CHAIN_ID) return
  throw new SeedError(`This is chain ${chainId}. The demo is written on local chains (${LOCAL_CHAIN_ID}) only.`)
}

/** Whether the demo is on the chain. @throws SeedError if it is there in part, or the chain has been used. */
async function readState(chain: SeedChain, stage: Stage, history: Scenario): Promise<'empty' | 'complete'> {
  const { deployment } = stage
  const listed = await Promise.all(history.campaigns.map(({ campaign }) => isListed(chain, stage, campaign)))
  const headTime = await chain.readHeadTime()
  const last = history.moments.at(-1)?.at ?? 0
  if (listed.every(Boolean) && headTime >= last) return 'complete'
  if (listed.some(Boolean)) {
    throw new SeedError(
      'An earlier run was interrupted, and history cannot be written twice. Run "npm run reset", then "npm start".',
    )
  }
  if ((await getRoundCount(chain.client, { deployment })) > 0 || headTime >= stage.at(START_OF_HISTORY)) {
    throw new SeedError('This chain has been used already. Run "npm run reset", then "npm start".')
  }
  requireAge((Date.now() / 1_000 - stage.epoch) / DAY_SECONDS)
  return 'empty'
}

async function isListed(chain: SeedChain, { deployment }: Stage, campaign: `0x${string}`): Promise<boolean> {
  const { status } = await readContract(chain.client, {
    address: deployment.campaigns,
    abi: campaignsAbi,
    functionName: 'progressOf',
    args: [campaign],
  })
  return CAMPAIGN_STATUSES[status] !== 'none'
}

function requireAge(days: number): void {
  if (days >= MIN_CHAIN_DAYS && days <= MAX_CHAIN_DAYS) return
  throw new SeedError(`The demo's history takes ${TODAY} days, and this chain began ${days.toFixed(1)} days ago.`, {
    details: `Start an empty chain with: anvil --timestamp ${Math.floor(Date.now() / 1_000) - TODAY * DAY_SECONDS}`,
  })
}

async function write(chain: SeedChain, history: Scenario, report: Report): Promise<void> {
  const began = Date.now()
  const total = history.moments.reduce((sum, { entries }) => sum + entries.length, 0)
  let sent = 0
  await chain.fund(history.accounts)
  await chain.withOwnBlocks(async () => {
    for (const [i, moment] of history.moments.entries()) {
      await chain.mine(moment)
      sent += moment.entries.length
      if (i % PROGRESS_EVERY === 0) report(`${sent} of ${total} transactions`)
    }
  })
  await chain.setTime(Math.floor(Date.now() / 1_000))
  const seconds = ((Date.now() - began) / 1_000).toFixed(1)
  report(`Wrote ${history.campaigns.length} campaigns in ${total} transactions, ${seconds} s.`)
}
