import { voucherGateAbi } from '@commonweight/abi/generated'
import { textDigest } from '@commonweight/domain/canonical'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { readContract } from 'viem/actions'
import { hashTypedData } from 'viem/utils'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeError } from '../src/call/decode-error'
import { prepareRegisterVoucher } from '../src/prepare/identity/register-voucher'
import { getWeight } from '../src/read/get-weight'
import { bindingTypedData } from '../src/typed-data/binding-typed-data'
import type { Consent } from '../src/typed-data/consent'
import type { Voucher } from '../src/typed-data/voucher'
import { voucherTypedData } from '../src/typed-data/voucher-typed-data'
import { type LocalChain, startLocalChain } from './local-chain'
import { ada, bao, DAY, HOUR } from './terms'

/** Posts what others signed. */
const relayer = devAccount('chidi')

let chain: LocalChain
beforeAll(async () => {
  chain = await startLocalChain()
})
afterAll(() => chain?.stop())

const nullifierOf = ({ address }: typeof ada) => textDigest(`person ${address}`)

/** The issuer's word on an account, as of now. */
async function voucherFor(account: typeof ada, weight: number): Promise<Voucher> {
  const issuedAt = await chain.now()
  const nullifier = await nullifierOf(account)
  return { account: account.address, weight, issuedAt, expiresAt: issuedAt + 365 * DAY, nullifier }
}

/** A relayer's call that posts it. */
async function registration(voucher: Voucher, consent?: Consent) {
  const { deployment } = chain
  const signature = await devAccount('voucherIssuer').signTypedData(voucherTypedData({ deployment, voucher }))
  return prepareRegisterVoucher({ deployment, voucher, signature, consent })
}

async function bindingOf(account: typeof ada, deadline: number) {
  const { chainId, voucherGate: gate } = chain.deployment
  const binding = { account: account.address, nullifier: await nullifierOf(account), deadline }
  return bindingTypedData({ chainId, gate, kind: 'voucher', binding })
}

const weightOf = ({ address: account }: typeof ada) =>
  getWeight(chain.client, { gate: chain.deployment.voucherGate, account })
const refusal = async (sent: Promise<unknown>) => decodeError(await sent.catch((error: unknown) => error))

describe('a first registration', () => {
  test('by another needs the account’s signature; a renewal needs none', async () => {
    const deadline = (await chain.now()) + HOUR
    const signature = await ada.signTypedData(await bindingOf(ada, deadline))
    const voucher = await voucherFor(ada, 7_000)
    await chain.send(relayer, await registration(voucher, { deadline, signature }))
    expect(await weightOf(ada)).toBe(7_000)
    await chain.moveTo(deadline + 1)
    await chain.send(relayer, await registration(await voucherFor(ada, 9_000)))
    expect(await weightOf(ada)).toBe(9_000)
  })

  test('is refused without it, with another’s, for another deadline, and too late', async () => {
    const voucher = await voucherFor(bao, 7_000)
    const deadline = (await chain.now()) + HOUR
    const message = await bindingOf(bao, deadline)
    const signature = await bao.signTypedData(message)
    const send = async (consent: Consent) => refusal(chain.send(relayer, await registration(voucher, consent)))
    const unwilling = { name: 'Nullifiers_NoConsent', args: { account: bao.address } }
    expect(await send({ deadline, signature: '0x' })).toEqual(unwilling)
    expect(await send({ deadline, signature: await ada.signTypedData(message) })).toEqual(unwilling)
    expect(await send({ deadline: deadline + 1, signature })).toEqual(unwilling)
    await chain.moveTo(deadline)
    const late = { name: 'Nullifiers_ConsentExpired', args: { deadline: BigInt(deadline) } }
    expect(await send({ deadline, signature })).toEqual(late)
    expect(await weightOf(bao)).toBe(0)
    await chain.send(bao, await registration(voucher))
    expect(await weightOf(bao)).toBe(7_000)
  })

  test('has the digest that the gate computes', async () => {
    const args = [ada.address, await nullifierOf(ada), 77n] as const
    const digest = await readContract(chain.client, {
      address: chain.deployment.voucherGate,
      abi: voucherGateAbi,
      functionName: 'bindingDigest',
      args,
    })
    expect(hashTypedData(await bindingOf(ada, 77))).toBe(digest)
  })
})
