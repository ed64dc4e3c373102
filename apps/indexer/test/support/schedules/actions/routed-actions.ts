import type { Cart } from '@commonweight/sdk/cart/cart'
import { cartTypedData } from '@commonweight/sdk/cart/cart-typed-data'
import { depositAddress } from '@commonweight/sdk/ids/deposit-address'
import { prepareDonateSigned } from '@commonweight/sdk/prepare/donations/donate-signed'
import { prepareMintTestToken } from '@commonweight/sdk/prepare/donations/mint-test-token'
import { prepareSweep } from '@commonweight/sdk/prepare/donations/sweep'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type Address, isAddressEqual } from 'viem'
import { type LocalChain, ZERO_ADDRESS } from '../../local-chain'
import { amountOf, anyone, maybeDigest, type Scene } from '../scene'
import { onCampaign } from './action'

const SIGNERS = ['ada', 'bao', 'chidi'] as const

/** Sends a cart that its donor signed. */
async function sendSigned(chain: LocalChain, role: (typeof SIGNERS)[number], cart: Cart, from: Address) {
  const { deployment } = chain
  const signature = await devAccount(role).signTypedData(cartTypedData({ deployment, cart }))
  return chain.send(from, prepareDonateSigned({ deployment, cart, signature }))
}

/** A cart that a donor signed, paid by the donor and brought by another, or paid by the account that brings it. */
export const donateRouted = onCampaign(async (scene, { id, terms: { token } }) => {
  const { chain, random, now } = scene
  const role = random.pick(SIGNERS) ?? 'ada'
  const donor = devAccount(role).address
  const sender = anyone(scene)
  const payer = token === ZERO_ADDRESS || random.chance(0.5) ? sender : donor
  const donations = [id, ...(random.chance(0.5) ? [id] : [])].map((campaign) => ({
    campaign,
    amount: amountOf(scene, token),
  }))
  // One that is not yet good in this second reverts.
  const times = { validAfter: random.pick([0, now - 1, now - 1, now]), deadline: now + 1_000 }
  const nonce = BigInt(random.whole(0, 2 ** 31))
  const cart = { donor, payer, token, donations, nonce, ...times, memo: maybeDigest(random) }
  return sendSigned(chain, role, cart, sender)
})

/** Money that somebody sends to a deposit address, and its sweep. */
export const depositAndSweep = onCampaign(async (scene, { id, terms: { token } }) => {
  const { chain, random } = scene
  const beneficiary = devAccount(random.pick(SIGNERS) ?? 'ada').address
  await deposit(scene, { campaign: id, beneficiary, token, amount: amountOf(scene, token) })
  return chain.send(anyone(scene), prepareSweep({ deployment: chain.deployment, campaign: id, beneficiary }))
})

type Deposit = { campaign: `0x${string}`; beneficiary: Address; token: Address; amount: bigint }

export async function deposit(scene: Pick<Scene, 'chain'>, { campaign, beneficiary, token, amount }: Deposit) {
  const { deployment, accounts, send } = scene.chain
  const { chainId } = deployment
  const to = depositAddress({ deployment, campaign, beneficiary })
  const from = accounts[0] as Address
  if (!isAddressEqual(token, ZERO_ADDRESS)) {
    return send(from, prepareMintTestToken({ chainId, token, to, amount }))
  }
  return send(from, { to, data: '0x', value: amount, chainId, description: 'Send the native coin.' })
}
