import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import type { Cart } from '@commonweight/sdk/cart/cart'
import { cartDigest } from '@commonweight/sdk/cart/cart-typed-data'
import type { Donation } from '@commonweight/sdk/cart/check-donations'
import { splitDonations } from '@commonweight/sdk/cart/split-donations'
import { prepareApproveToken } from '@commonweight/sdk/prepare/donations/approve-token'
import { prepareDonateSigned } from '@commonweight/sdk/prepare/donations/donate-signed'
import { randomNonce } from '@commonweight/sdk/typed-data/nonce'
import { dateTimeText } from '../../../format/time'
import { tokenAmount } from '../../../format/token-amount'
import type { FlowStep } from '../../../transactions/flow'
import type { Runtime } from '../../../transactions/runtime'
import { simulateBatch } from '../../../transactions/simulate-batch'
import { nextBlockTime } from '../../../transactions/simulate-in-next-block'
import { tokenSteps } from '../../../transactions/token-steps'
import { pay as words } from '../words/pay'
import { payProblems } from '../words/pay-problems'
import { type EarlierCart, type Guard, safeNonces } from './earlier-carts'
import { PayError } from './pay-error'
import { readPayFacts } from './read-pay-facts'
import { signCart } from './sign-cart'
import { type RelayedWay, relayedWays, type Way, waysToPay } from './ways-to-pay'

/** A signature is good for this long; the person sends it at once. */
const SIGNED_SECONDS = 20 * 60
/** A transaction that a key still has to sign, or continues later. */
const DIRECT_SECONDS = 86_400
/** Owners of a shared account take their time. */
const SHARED_SECONDS = 30 * 86_400

/**
 * @property gasLimit That of a block. @property earlier Carts that may still arrive.
 * @property isRelayed Whether the site should send the cart at its own expense, if a signature alone can bring it.
 * @property onSigning Called before the wallet is asked for a signature.
 */
export type PayStepsParameters = {
  runtime: Runtime
  account: Hex
  token: TokenView
  donations: readonly Donation[]
  gasLimit: bigint
  earlier: readonly EarlierCart[]
  isRelayed: boolean
  onSigning: () => void
}

type World = PayStepsParameters & { parts: Donation[][]; facts: Awaited<ReturnType<typeof readPayFacts>>; time: number }

/**
 * Steps that give to many campaigns of one token, through the router, in the way with the fewest prompts that works.
 * Each cart happens at most once, whatever is sent again: the router, the token or Permit2 uses its nonce up.
 * @throws PayError if the person declined, or an earlier cart of theirs may still arrive.
 */
export async function paySteps(parameters: PayStepsParameters): Promise<FlowStep[]> {
  const { runtime, account, token, donations, gasLimit } = parameters
  const parts = splitDonations(donations, gasLimit)
  const isSplit = parts.length > 1
  const facts = await readPayFacts({ runtime, account, token: token.address, sum: sumOf(donations), isSplit })
  const world = { ...parameters, parts, facts, time: Number(await nextBlockTime(runtime.client)) }
  const ways = waysToPay(facts)
  const relayed = parameters.isRelayed ? relayedWays(facts) : []
  if (ways.length > 1) await checkCart(world)
  for (const way of relayed) {
    const nonces = safeNonces(world.earlier, { guard: guardOf(way), count: 1 })
    const steps = nonces && (await signedSteps(way, world, { nonces, isRelayed: true }))
    if (steps) return steps
  }
  for (const way of ways) {
    const steps = await stepsBy(way, world)
    if (steps) return steps
  }
  const last = Math.max(...parameters.earlier.map(({ deadline }) => deadline))
  throw new PayError(payProblems.earlier(dateTimeText(last)))
}

/** Finds what is wrong with the cart before anything is signed, as if the router had an allowance. */
async function checkCart(world: World): Promise<void> {
  const { runtime, account, facts, parts } = world
  // A token may refuse to change an allowance, which says nothing about the cart.
  if (facts.allowance > 0n) return
  const calls = parts.map((part) => directCall(world, part, randomNonce()))
  await simulateBatch(runtime.client, { account, calls: [approval(world, facts.sum), ...calls] })
}

/** Null if this way does not work, or not without the risk of a second gift. */
async function stepsBy(way: Way, world: World): Promise<FlowStep[] | null> {
  const nonces = safeNonces(world.earlier, { guard: guardOf(way), count: world.parts.length })
  if (!nonces) return null
  if (isSigned(way)) return signedSteps(way, world, { nonces, isRelayed: false })
  const main = world.parts.map((part, index) => step(world, part, directCall(world, part, nonces[index] ?? 0n)))
  const [first, ...rest] = main
  if (!first || way === 'direct') return main
  if (way === 'batch') return [{ ...first, before: approvals(world) }, ...rest]
  const { runtime, account, token, facts } = world
  const approve = (amount: bigint): PreparedCall => approval(world, amount)
  const spender = runtime.chain.deployment.donationRouter
  const shared = { runtime, account, token, amount: facts.sum, spender, approve }
  return [...(await tokenSteps({ ...shared, label: first.label, call: first.call })), ...rest]
}

async function signedSteps(
  way: RelayedWay,
  world: World,
  { nonces, isRelayed }: { nonces: readonly bigint[]; isRelayed: boolean },
): Promise<FlowStep[] | null> {
  const { runtime, facts, parts, time, onSigning } = world
  const [part] = parts
  if (!part) return null
  onSigning()
  const cart = cartOf(world, part, { nonce: nonces[0] ?? 0n, deadline: time + SIGNED_SECONDS })
  const call = await signCart({ runtime, way, cart, signing: facts.signing, isRelayed })
  const relay = { id: cartDigest({ deployment: runtime.chain.deployment, cart }), isRefused: false }
  return call && [{ ...step(world, part, call), ...(isRelayed && { relay }) }]
}

/** The donor sends it, which signs for the cart. */
function directCall(world: World, part: readonly Donation[], nonce: bigint): PreparedCall {
  const { runtime, facts, time } = world
  const deadline = time + (facts.isShared ? SHARED_SECONDS : DIRECT_SECONDS)
  const cart = cartOf(world, part, { nonce, deadline })
  return prepareDonateSigned({ deployment: runtime.chain.deployment, cart, signature: '0x' })
}

function cartOf(
  { account, token }: World,
  donations: readonly Donation[],
  terms: Pick<Cart, 'nonce' | 'deadline'>,
): Cart {
  return { donor: account, payer: account, token: token.address, donations, ...terms }
}

/** The exact sum. An allowance that is left from before is taken back first, because some tokens ask for it. */
function approvals(world: World): PreparedCall[] {
  const exact = approval(world, world.facts.sum)
  return world.facts.allowance > 0n ? [approval(world, 0n), exact] : [exact]
}

function approval({ runtime, token }: World, amount: bigint): PreparedCall {
  const { chainId, donationRouter: spender } = runtime.chain.deployment
  return prepareApproveToken({ chainId, token: token.address, spender, amount })
}

function step({ token, parts }: World, part: readonly Donation[], call: PreparedCall): FlowStep {
  const amount = tokenAmount(sumOf(part), token, 'exact')
  const label = parts.length > 1 ? words.part(amount, part.length) : words.give(amount)
  return { kind: 'main', label, call }
}

function guardOf(way: Way | RelayedWay): Guard {
  if (way === 'authorization') return 'token'
  return way === 'permit2' ? 'permit2' : 'router'
}

function isSigned(way: Way): way is Way & RelayedWay {
  return way === 'authorization' || way === 'permit' || way === 'permit2'
}

function sumOf(donations: readonly Donation[]): bigint {
  return donations.reduce((sum, { amount }) => sum + amount, 0n)
}
