import type { Hex } from '@commonweight/domain/hex'
import type { ListedToken, TokenView } from '@commonweight/domain/views/token'
import { migrate } from '@commonweight/postgres/migrate'
import { createDb, type Db } from '@commonweight/read-models/create-db'
import { RelayQueue } from '@commonweight/read-models/relay/relay-queue'
import type { RelayedCall } from '@commonweight/read-models/relay/relayed-call'
import type { Cart } from '@commonweight/sdk/cart/cart'
import type { Donation } from '@commonweight/sdk/cart/check-donations'
import { prepareDonateWithAuthorization } from '@commonweight/sdk/prepare/donations/donate-with-authorization'
import { getTokenSigning } from '@commonweight/sdk/read/get-token-signing'
import { authorizationTypedData } from '@commonweight/sdk/typed-data/authorization-typed-data'
import { randomNonce } from '@commonweight/sdk/typed-data/nonce'
import type { TokenDomain } from '@commonweight/sdk/typed-data/token-domain'
import { scratchPostgres } from '@commonweight/testkit/scratch-postgres'
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import { getBlock } from 'viem/actions'
import { keccak256, stringToBytes } from 'viem/utils'
import { PayWorld } from '../../../features/checkout/test/pay-world'
import { problemOfError } from '../../../transactions/errors/problem-of-error'
import { Relayer, type RelayerParameters } from '../relayer'

const KEY = keccak256(stringToBytes('a relayer of a test'))
export const BUDGET = 10n ** 18n

/** A chain with the real router, a database, and relayers with one key, as two processes of a site have them. */
export class RelayWorld {
  readonly #relayers: { stop: () => Promise<unknown> }[] = []
  #minted: Promise<void> = Promise.resolve()

  private constructor(
    readonly pay: PayWorld,
    readonly server: Awaited<ReturnType<typeof scratchPostgres>>,
    readonly db: Db,
    readonly usdc: TokenView,
    readonly domain: TokenDomain,
  ) {}

  static async start(): Promise<RelayWorld> {
    const [pay, server] = await Promise.all([PayWorld.start(), scratchPostgres()])
    await migrate(server.url)
    const usdc = pay.token('USDC')
    const signing = await getTokenSigning(pay.flows.client, { token: usdc.address, owner: usdc.address })
    if (!signing) throw new Error('The test token takes no signatures')
    const world = new RelayWorld(pay, server, createDb(server.url), usdc, signing.domain)
    await pay.flows.client.setBalance({ address: world.account, value: 100n * BUDGET })
    return world
  }

  get account(): Hex {
    return privateKeyToAccount(KEY).address
  }

  queue(): RelayQueue {
    return new RelayQueue(this.db)
  }

  sql(statement: string): Promise<number> {
    return this.db.$executeRawUnsafe(statement)
  }

  /** Recorded calls in a state; without one, all. */
  count(state?: string): Promise<number> {
    return this.db.relayedCall.count(state === undefined ? undefined : { where: { state } })
  }

  /** One process's relayer; it sends by itself if `isRunning`, else with each `sender.turn`. */
  relayer(change: { budget?: bigint; isRunning?: boolean } & Partial<RelayerParameters> = {}): Relayer {
    const { budget = BUDGET, isRunning = true, ...rest } = change
    const { deployment, tokens, rpcUrl } = this.pay.chain
    const relayer = new Relayer({
      settings: { key: KEY, budget, least: new Map([[this.usdc.address, 1_000_000n]]) },
      deployment,
      tokens: tokens as ListedToken[],
      rpcUrl,
      queue: this.queue(),
      explain: (error) => problemOfError(error, null).text,
      ...rest,
    })
    if (isRunning) this.#relayers.push({ stop: relayer.sender.start() })
    return relayer
  }

  /** An account that nobody has seen before, with tokens and without any coin. */
  async stranger(name: string, units: bigint): Promise<PrivateKeyAccount> {
    const account = privateKeyToAccount(keccak256(stringToBytes(`stranger ${name}`)))
    if (units > 0n) await this.mint(account.address, units * 1_000_000n)
    return account
  }

  /** One after another: a node gives transactions that come at the same time the same nonce. */
  mint(to: Hex, amount: bigint): Promise<void> {
    this.#minted = this.#minted.then(() => this.pay.mint(this.usdc, to, amount))
    return this.#minted
  }

  async cart(donor: Hex, donations: readonly Donation[], seconds = 1_200): Promise<Cart> {
    const { timestamp } = await getBlock(this.pay.flows.client)
    const deadline = Number(timestamp) + seconds
    return { donor, payer: donor, token: this.usdc.address, donations, nonce: randomNonce(), deadline }
  }

  /** The call that a page would hand over: a cart with its donor's signature. */
  async signed(account: PrivateKeyAccount, cart: Cart): Promise<Hex> {
    const { deployment } = this.pay.chain
    const data = authorizationTypedData({ deployment, cart, domain: this.domain })
    const authorization = await account.signTypedData(data)
    return prepareDonateWithAuthorization({ deployment, cart, authorization }).data
  }

  async fresh(): Promise<void> {
    await this.end()
    await this.sql('truncate relayed_calls, relay_days, relay_lease, followed_deposits, deposit_followers')
  }

  async end(): Promise<void> {
    await Promise.all(this.#relayers.splice(0).map(({ stop }) => stop()))
  }

  async stop(): Promise<void> {
    await this.end()
    await this.db.$disconnect()
    await this.server.remove()
    await this.pay.stop()
  }
}

/** Waits for the end of a relayed call. */
export async function settled(relayer: Relayer, id: Hex): Promise<RelayedCall> {
  const until = Date.now() + 20_000
  while (Date.now() < until) {
    const call = await relayer.find(id)
    if (call && ['done', 'failed', 'refused'].includes(call.state)) return call
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${id} is not settled`)
}
