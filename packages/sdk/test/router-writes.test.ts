import { campaignsAbi, donationRouterAbi } from '@commonweight/abi/generated'
import { textDigest } from '@commonweight/domain/canonical'
import { NATIVE_TOKEN } from '@commonweight/domain/native-token'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type Address, type Hex, parseEventLogs, zeroHash } from 'viem'
import { readContract } from 'viem/actions'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeError } from '../src/call/decode-error'
import { InvalidArgumentError } from '../src/call/invalid-argument-error'
import type { PreparedCall } from '../src/call/prepared-call'
import type { Cart } from '../src/cart/cart'
import { cartDigest, cartTypedData } from '../src/cart/cart-typed-data'
import { campaignId } from '../src/ids/campaign-id'
import { prepareCreateCampaign } from '../src/prepare/campaigns/create-campaign'
import { prepareApproveToken } from '../src/prepare/donations/approve-token'
import { prepareCancelNonce } from '../src/prepare/donations/cancel-nonce'
import { prepareCancelPermit2 } from '../src/prepare/donations/cancel-permit2'
import { prepareDonateSigned } from '../src/prepare/donations/donate-signed'
import { prepareDonateWithAuthorization } from '../src/prepare/donations/donate-with-authorization'
import { prepareDonateWithPermit } from '../src/prepare/donations/donate-with-permit'
import { prepareDonateWithPermit2 } from '../src/prepare/donations/donate-with-permit2'
import { getDonor } from '../src/read/get-donor'
import { getPermitNonce } from '../src/read/get-permit-nonce'
import { getTokenBalance } from '../src/read/get-token-balance'
import { getTokenDomain } from '../src/read/get-token-domain'
import { authorizationTypedData } from '../src/typed-data/authorization-typed-data'
import { randomNonce } from '../src/typed-data/nonce'
import { permitTypedData } from '../src/typed-data/permit-typed-data'
import { permit2TypedData } from '../src/typed-data/permit2-typed-data'
import { type LocalChain, startLocalChain } from './local-chain'
import { ada, bao, campaignTerms, fundAccount, HOUR, lab, USDC, usdc, verifyAccount } from './terms'

/** Sends what others signed, and has none of their money. */
const relayer = devAccount('chidi')

let chain: LocalChain

beforeAll(async () => {
  chain = await startLocalChain()
  const { chainId, permit2 } = chain.deployment
  for (const account of [ada, bao]) {
    await fundAccount(chain, account, 1_000n * USDC)
    await verifyAccount(chain, account)
  }
  const token = usdc(chain)
  await chain.send(ada, prepareApproveToken({ chainId, token, spender: permit2, amount: 1_000n * USDC }))
})
afterAll(() => chain?.stop())

/** Gifts of 4 and 9 of a token to two new campaigns, in Ada's name and with her money. */
async function adasCart(change: Partial<Cart> = {}): Promise<Cart> {
  const { deployment } = chain
  const token = change.token ?? usdc(chain)
  const nonce = randomNonce()
  const donations = []
  for (const amount of [4n * USDC, 9n * USDC]) {
    const terms = await campaignTerms(chain, { token, digest: await textDigest(`${nonce} ${amount}`) })
    await chain.send(lab, prepareCreateCampaign({ deployment, terms }))
    donations.push({ campaign: campaignId({ chainId: deployment.chainId, terms }), amount })
  }
  const now = await chain.now()
  const times = { validAfter: now - 1, deadline: now + HOUR }
  const memo = await textDigest(`order ${nonce}`)
  return { donor: ada.address, payer: ada.address, token, donations, nonce, ...times, memo, ...change }
}

/** That every gift is the donor's, and counts. */
async function expectGiven({ donations, donor, token }: Cart): Promise<void> {
  const decimals = token === NATIVE_TOKEN ? 18n : 6n
  for (const { campaign, amount } of donations) {
    const booked = await getDonor(chain.client, { deployment: chain.deployment, campaign, donor })
    expect(booked).toMatchObject({ amount, counted: amount * 10n ** (18n - decimals) })
  }
}

const balance = (token: Address, account: Address) => getTokenBalance(chain.client, { token, account })
const refusal = async (call: PreparedCall) =>
  decodeError(await chain.send(relayer, call).catch((error: unknown) => error))

describe('a cart that a relayer brings', () => {
  test('has the digest that the router computes', async () => {
    const { deployment, client } = chain
    const cart = await adasCart()
    const at = { address: deployment.donationRouter, abi: donationRouterAbi } as const
    const { campaigns } = deployment
    const { donor, payer, token, donations, nonce } = cart
    const times = { validAfter: BigInt(cart.validAfter ?? 0), deadline: BigInt(cart.deadline) }
    const digestOf = (memo: Hex, validAfter: bigint) => {
      const struct = { campaigns, donor, payer, token, donations, nonce, ...times, validAfter, memo }
      return readContract(client, { ...at, functionName: 'cartDigest', args: [struct] })
    }
    expect(cartDigest({ deployment, cart })).toBe(await digestOf(cart.memo ?? zeroHash, times.validAfter))
    const plain = { donor, payer, token, donations, nonce, deadline: cart.deadline }
    expect(cartDigest({ deployment, cart: plain })).toBe(await digestOf(zeroHash, 0n))
  })

  test('through Permit2 takes the donor’s tokens by one signature, once', async () => {
    const { deployment } = chain
    const cart = await adasCart()
    const had = await balance(cart.token, ada.address)
    const signature = await ada.signTypedData(permit2TypedData({ deployment, cart }))
    const call = prepareDonateWithPermit2({ deployment, cart, signature })
    await chain.send(relayer, call)
    await expectGiven(cart)
    expect(await balance(cart.token, ada.address)).toBe(had - 13n * USDC)
    expect(await refusal(call)).toEqual({ name: 'InvalidNonce', args: {} })
  })

  test('through Permit2 is worth nothing once it is cancelled there', async () => {
    const { deployment } = chain
    const cart = await adasCart()
    const signature = await ada.signTypedData(permit2TypedData({ deployment, cart }))
    await chain.send(ada, prepareCancelPermit2({ deployment, nonce: cart.nonce }))
    const call = prepareDonateWithPermit2({ deployment, cart, signature })
    expect(await refusal(call)).toEqual({ name: 'InvalidNonce', args: {} })
  })

  test('by authorization needs no allowance, and happens once', async () => {
    const { deployment, client } = chain
    const cart = await adasCart()
    const domain = await getTokenDomain(client, { token: cart.token })
    const authorization = await ada.signTypedData(authorizationTypedData({ deployment, cart, domain }))
    const call = prepareDonateWithAuthorization({ deployment, cart, authorization })
    await chain.send(relayer, call)
    await expectGiven(cart)
    const args = { authorizer: ada.address, nonce: cartDigest({ deployment, cart }) }
    expect(await refusal(call)).toEqual({ name: 'ERC3009UsedAuthorization', args })
  })

  test('by permit needs no allowance, and happens once', async () => {
    const { deployment, client } = chain
    const cart = await adasCart()
    const nonce = await getPermitNonce(client, { token: cart.token, owner: ada.address })
    const domain = await getTokenDomain(client, { token: cart.token })
    const permit = await ada.signTypedData(permitTypedData({ deployment, cart, domain, nonce }))
    const signature = await ada.signTypedData(cartTypedData({ deployment, cart }))
    const call = prepareDonateWithPermit({ deployment, cart, permit, signature })
    await chain.send(relayer, call)
    await expectGiven(cart)
    const args = { donor: ada.address, nonce: cart.nonce }
    expect(await refusal(call)).toEqual({ name: 'DonationRouter_NonceUsed', args })
  })
})

describe('a cart that is good later', () => {
  /** Every way in which a relayer brings a cart, signed for it. */
  const ways: Record<string, (cart: Cart) => Promise<PreparedCall>> = {
    async permit2(cart) {
      const { deployment } = chain
      const signature = await ada.signTypedData(permit2TypedData({ deployment, cart }))
      return prepareDonateWithPermit2({ deployment, cart, signature })
    },
    async authorization(cart) {
      const { deployment, client } = chain
      const domain = await getTokenDomain(client, { token: cart.token })
      const authorization = await ada.signTypedData(authorizationTypedData({ deployment, cart, domain }))
      return prepareDonateWithAuthorization({ deployment, cart, authorization })
    },
    async permit(cart) {
      const { deployment, client } = chain
      const nonce = await getPermitNonce(client, { token: cart.token, owner: ada.address })
      const domain = await getTokenDomain(client, { token: cart.token })
      const permit = await ada.signTypedData(permitTypedData({ deployment, cart, domain, nonce }))
      const signature = await ada.signTypedData(cartTypedData({ deployment, cart }))
      return prepareDonateWithPermit({ deployment, cart, permit, signature })
    },
  }

  test.each(Object.keys(ways))(
    'by %s is refused until its second has passed, then given with its memo',
    async (way) => {
      const { deployment } = chain
      const validAfter = (await chain.now()) + HOUR
      const cart = await adasCart({ validAfter, deadline: validAfter + HOUR })
      const call = (await ways[way]?.(cart)) as PreparedCall
      await chain.moveTo(validAfter - 1)
      const args = { validAfter: BigInt(validAfter) }
      expect(await refusal(call)).toEqual({ name: 'DonationRouter_NotYetValid', args })
      await chain.moveTo(validAfter + 1)
      const { logs } = await chain.send(relayer, call)
      await expectGiven(cart)
      const { memo } = cart
      const [routed] = parseEventLogs({ abi: donationRouterAbi, eventName: 'Routed', logs })
      const payer = { donor: ada.address, payer: ada.address, relayer: relayer.address }
      expect(routed?.args).toMatchObject({ cart: cartDigest({ deployment, cart }), ...payer, memo })
      const [paid] = parseEventLogs({ abi: campaignsAbi, eventName: 'PaidFor', logs })
      expect(paid?.args).toMatchObject({ beneficiary: ada.address, amount: 13n * USDC, memo })
    },
  )
})

describe('a signed cart', () => {
  /** Ada's signature; Bao's money. */
  async function sponsored(change: Partial<Cart> = {}): Promise<{ cart: Cart; signature: Hex }> {
    const cart = await adasCart({ payer: bao.address, ...change })
    return { cart, signature: await ada.signTypedData(cartTypedData({ deployment: chain.deployment, cart })) }
  }

  test('is paid by an account that sends it itself', async () => {
    const { deployment } = chain
    const { chainId, donationRouter: spender } = deployment
    const { cart, signature } = await sponsored()
    const call = prepareDonateSigned({ deployment, cart, signature })
    const args = { payer: bao.address }
    expect(await refusal(call)).toEqual({ name: 'DonationRouter_WrongPayer', args })
    await chain.send(bao, prepareApproveToken({ chainId, token: cart.token, spender, amount: 13n * USDC }))
    await chain.send(bao, call)
    await expectGiven(cart)
  })

  test('in the native coin sends the sum along', async () => {
    const { deployment } = chain
    const { cart, signature } = await sponsored({ token: NATIVE_TOKEN })
    const call = prepareDonateSigned({ deployment, cart, signature })
    expect(call.value).toBe(13n * USDC)
    await chain.send(bao, call)
    await expectGiven(cart)
  })

  test('is worth nothing once its nonce is cancelled', async () => {
    const { deployment } = chain
    const { cart, signature } = await sponsored()
    await chain.send(ada, prepareCancelNonce({ deployment, nonce: cart.nonce }))
    const refused = await chain.send(bao, prepareDonateSigned({ deployment, cart, signature })).catch((error) => error)
    const args = { donor: ada.address, nonce: cart.nonce }
    expect(decodeError(refused)).toEqual({ name: 'DonationRouter_NonceUsed', args })
  })
})

describe('what no router would take is refused before anything is signed', () => {
  test.each<[string, Partial<Cart>, string]>([
    ['another payer by signature', { payer: bao.address }, 'cart.payer must be the donor'],
    ['the native coin by signature', { token: NATIVE_TOKEN }, 'cart.token is the native coin'],
    ['an empty cart', { donations: [] }, 'donations must name at least one'],
    ['half a memo', { memo: '0x12' }, 'cart.memo must be 32 bytes'],
    ['a cart that is never good', { validAfter: 9, deadline: 10 }, 'cart.deadline must be later'],
    ['an invalid nonce', { nonce: -1n }, 'cart.nonce must fit 256 bits'],
  ])('%s', async (_, change, message) => {
    const cart = { ...(await adasCart()), ...change }
    const sign = () => permit2TypedData({ deployment: chain.deployment, cart })
    expect(sign).toThrow(InvalidArgumentError)
    expect(sign).toThrow(message)
  })

  test('a contract account’s signature where a token asks for parts', async () => {
    const cart = await adasCart()
    const authorize = () =>
      prepareDonateWithAuthorization({ deployment: chain.deployment, cart, authorization: `0x${'1'.repeat(260)}` })
    expect(authorize).toThrow('authorization must be the 65-byte signature')
  })

  test('a token without permits', async () => {
    const token = chain.deployment.permit2
    await expect(getTokenDomain(chain.client, { token })).rejects.toThrow('token takes no signatures')
  })
})
