import type { Hex } from '@commonweight/domain/hex'
import { prepareRegisterAttestation } from '@commonweight/sdk/prepare/identity/register-attestation'
import { prepareRegisterVoucher } from '@commonweight/sdk/prepare/identity/register-voucher'
import { getIdentity } from '@commonweight/sdk/read/get-identity'
import { getWeight } from '@commonweight/sdk/read/get-weight'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type GateLab, openGateLab } from '@commonweight/testkit/gate-lab'
import { toHex } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ADA, PayWorld } from '../../checkout/test/pay-world'
import { proofText } from '../held/proof-text'
import { issueVoucher } from '../issue-voucher'
import { checkAttestation, findAttestation } from './check-attestation'
import { passportText, scoreText } from './passport-text'
import { readPassport } from './read-passport'

const bao = devAccount('bao')
const DAY = 86_400

let world: PayWorld
let gates: GateLab
beforeAll(async () => {
  world = await PayWorld.start()
  gates = await openGateLab(world.flows.client, world.chain.deployment)
})
afterAll(() => world?.stop())

const runtime = () => ({ client: world.flows.client, chain: world.chain })
const find = (account: Hex) => findAttestation({ runtime: runtime(), gate: gates.easGate, account })
const check = (uid: Hex, account: Hex = ADA) =>
  checkAttestation({ runtime: runtime(), gate: gates.easGate, account, uid })
const register = (from: Hex, uid: Hex) =>
  world.send(from, prepareRegisterAttestation({ chainId: 31337, gate: gates.easGate, uid }))

describe('an attestation', () => {
  test('is looked for on the chain; there may be none', async () => {
    expect(await find(ADA)).toEqual({ best: null, searchedFrom: 0n })
  })

  test('is found, found good by the gate itself, and registered; then it says that nothing is left to do', async () => {
    const uid = await gates.attest({ account: ADA, weight: 7_000 })
    expect((await find(ADA)).best).toEqual({ uid, weight: 7_000, expiresAt: 0, problem: null })
    await register(ADA, uid)
    expect(await getWeight(world.flows.client, { gate: gates.easGate, account: ADA })).toBe(7_000)
    expect((await find(ADA)).best?.problem).toMatch(/registered already. You are verified/)
  })

  test('an older one that is good comes before a newer one that is not', async () => {
    const account = bao.address.toLowerCase() as Hex
    const good = await gates.attest({ account, weight: 5_000 })
    await gates.revoke(await gates.attest({ account, weight: 9_000 }))
    expect((await find(account)).best).toMatchObject({ uid: good, problem: null })
  })

  test('says why it cannot be used', async () => {
    const { timestamp } = await world.flows.client.getBlock()
    const expired = await gates.attest({ account: ADA, weight: 8_000, expiresAt: Number(timestamp) + 2 })
    await world.flows.client.request({ method: 'anvil_mine', params: ['0x1', '0x5'] } as never)
    expect((await check(expired)).problem).toMatch(/^The attestation expired at /)
    const revoked = await gates.attest({ account: ADA, weight: 8_000 })
    await gates.revoke(revoked)
    expect((await check(revoked)).problem).toMatch(/^The attestation was revoked at /)
    expect((await find(ADA)).best?.problem, 'the newest says it').toMatch(/^The attestation was revoked at /)
    const foreign = await gates.attest({ account: bao.address, weight: 8_000 })
    expect((await check(foreign)).problem).toMatch(/^This attestation is for the account 0x/)
    expect((await check(`0x${'12'.repeat(32)}`)).problem).toMatch(/^There is no attestation with this UID/)
  })

  test('of a person who is verified with another account is refused in words', async () => {
    const person = 'one and the same'
    const lab = devAccount('lab').address.toLowerCase() as Hex
    await register(lab, await gates.attest({ account: lab, weight: 10_000, person }))
    const { best } = await find(devAccount('chidi').address.toLowerCase() as Hex)
    expect(best).toBeNull()
    const second = await gates.attest({ account: ADA, weight: 10_000, person })
    expect((await check(second)).problem).toMatch(/^This person is verified with the account 0x/)
  })
})

test('a score says how it counts: none, below the least, in between, and expired', async () => {
  const { client } = world.flows
  const text = async () => passportText(await readPassport({ client }, { gate: gates.passportGate, account: ADA }))
  expect(await text()).toMatch(/^There is no score of this account/)
  await gates.setScore(ADA, 149_999)
  expect(await text()).toMatch(/^Your score on the chain is 14.99. That is below 15/)
  await gates.setScore(ADA, 200_000)
  expect(await text()).toMatch(/is 20. Your gifts count at 75%. There is nothing to register/)
  await client.request({ method: 'anvil_mine', params: ['0x2', `0x${(91 * DAY).toString(16)}`] } as never)
  expect(await text()).toMatch(/^This account’s score has expired/)
  const paused = { score: { status: 'unreadable' }, weight: 0, lower: 1, upper: 2 } as const
  expect(passportText(paused)).toMatch(/gives no score now/)
  expect([0, 99, 100, 173_500, 250_000].map(scoreText)).toEqual(['0', '0', '0.01', '17.35', '25'])
})

describe('what an account is verified by says until when, and what to do next', () => {
  const account = devAccount('operator').address.toLowerCase() as Hex
  const day = '\\d+ \\w+ \\d+'
  const said = async (kind: 'voucher' | 'eas' | 'passport', at = 0) => {
    const { client } = world.flows
    const gate = { voucher: world.chain.deployment.voucherGate, eas: gates.easGate, passport: gates.passportGate }[kind]
    const { timestamp } = await client.getBlock()
    const { texts, isDue } = proofText(await getIdentity(client, { gate, kind, account }), at || Number(timestamp))
    return { text: texts.join(' '), isDue }
  }

  test('nothing yet', async () => {
    expect(await said('voucher')).toEqual({ text: '', isDue: true })
    expect(await said('eas')).toEqual({ text: '', isDue: true })
    expect((await said('passport')).text).toMatch(/^There is no score of this account/)
  })

  test('a voucher, near its end, and after it', async () => {
    const { client } = world.flows
    const { deployment, rpcUrl } = world.chain
    const issuerKey = toHex(devAccount('voucherIssuer').getHdKey().privateKey ?? '')
    const signed = await issueVoucher({ account, issuerKey, deployment, rpcUrl })
    await world.send(account, prepareRegisterVoucher({ deployment, ...signed }))
    const { expiresAt } = signed.voucher
    const valid = await said('voucher')
    expect(valid.text).toMatch(
      new RegExp(`^By a voucher that the issuer 0x.* signed on ${day}. It counts until ${day}`),
    )
    expect(valid.isDue).toBe(false)
    expect((await said('voucher', expiresAt - 86_400)).isDue).toBe(true)
    const expired = await said('voucher', expiresAt)
    expect(expired.text).toMatch(/It expired on .* Get a new voucher, as the first time./)
    expect(expired.isDue).toBe(true)
    expect((await getIdentity(client, { gate: deployment.voucherGate, kind: 'voucher', account })).weight).toBe(10_000)
  })

  test('an attestation without an end, until the issuer revokes it', async () => {
    const uid = await gates.attest({ account, weight: 7_000 })
    await register(account, uid)
    const valid = await said('eas')
    expect(valid.text).toMatch(/^By an attestation that the issuer 0x.* It has no end, unless the issuer revokes it.$/)
    expect(valid.isDue).toBe(false)
    await gates.revoke(uid)
    const revoked = await said('eas')
    expect(revoked.text).toMatch(/The issuer revoked it on .* Ask the issuer for a new one and register it./)
    expect(revoked.isDue).toBe(true)
  })
})
