import { textDigest } from '@commonweight/domain/canonical'
import { type GateLab, openGateLab } from '@commonweight/testkit/gate-lab'
import { zeroHash } from 'viem'
import { encodeAbiParameters } from 'viem/utils'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeError } from '../src/call/decode-error'
import { prepareRegisterAttestation } from '../src/prepare/identity/register-attestation'
import { findGateAttestations } from '../src/read/find-gate-attestations'
import { getGateAttestation } from '../src/read/get-gate-attestation'
import { getGateTerms } from '../src/read/get-gate-terms'
import { getPassportScore } from '../src/read/get-passport-score'
import { getWeight } from '../src/read/get-weight'
import { type LocalChain, startLocalChain } from './local-chain'
import { ada, bao, DAY, lab } from './terms'

let chain: LocalChain
let gates: GateLab
beforeAll(async () => {
  chain = await startLocalChain()
  gates = await openGateLab(chain.client, chain.deployment)
})
afterAll(() => chain?.stop())

const lower = (text: string) => text.toLowerCase()
const easTerms = () => getGateTerms(chain.client, { gate: gates.easGate, kind: 'eas' })
const find = async (account: typeof ada, maxRequests?: number) => {
  const request = { terms: await easTerms(), account: account.address, fromBlock: 0n }
  return findGateAttestations(chain.client, maxRequests === undefined ? request : { ...request, maxRequests })
}
const register = async (account: typeof ada, uid: `0x${string}`) => {
  const call = prepareRegisterAttestation({ chainId: chain.deployment.chainId, gate: gates.easGate, uid })
  return decodeError(await chain.send(account, call).catch((error: unknown) => error))?.name
}
const weightOf = ({ address: account }: typeof ada, gate = gates.easGate) => getWeight(chain.client, { gate, account })

describe('what a gate fixed at its creation', () => {
  test('is read from the gate', async () => {
    const { client, deployment } = chain
    expect(await getGateTerms(client, { gate: deployment.voucherGate, kind: 'voucher' })).toEqual({
      kind: 'voucher',
      issuer: gates.issuer,
    })
    const terms = await easTerms()
    expect([terms.schema, terms.issuer, lower(terms.eas)]).toEqual([gates.schema, gates.issuer, deployment.eas])
    const passport = await getGateTerms(client, { gate: gates.passportGate, kind: 'passport' })
    expect({ ...passport, decoder: lower(passport.decoder) }).toEqual({
      kind: 'passport',
      decoder: gates.decoder,
      lower: 150_000,
      upper: 250_000,
    })
  })

  test('is refused for a gate of another kind, and where there is none', async () => {
    const { client, deployment } = chain
    await expect(getGateTerms(client, { gate: gates.easGate, kind: 'voucher' })).rejects.toThrow('EASGate')
    await expect(getGateTerms(client, { gate: deployment.voucherGate, kind: 'eas' })).rejects.toThrow()
    await expect(getGateTerms(client, { gate: gates.easGate, kind: 'passport' })).rejects.toThrow()
    await expect(getGateTerms(client, { gate: ada.address, kind: 'passport' })).rejects.toThrow()
  })
})

describe('attestations for a gate', () => {
  test('of an account are found, newest first, and hold a weight', async () => {
    expect((await find(ada)).uids).toEqual([])
    const first = await gates.attest({ account: ada.address, weight: 6_000 })
    const expiresAt = (await chain.now()) + DAY
    const second = await gates.attest({ account: ada.address, weight: 9_000, expiresAt })
    expect((await find(ada)).uids).toEqual([second, first])
    expect(await getGateAttestation(chain.client, { eas: chain.deployment.eas, uid: second })).toMatchObject({
      recipient: ada.address,
      expiresAt,
      revokedAt: 0,
      statement: { weight: 9_000, nullifier: await textDigest(lower(ada.address)) },
    })
    expect(await register(ada, second)).toBeUndefined()
    expect(await weightOf(ada)).toBe(9_000)
    expect(await register(ada, first)).toBe('EASGate_Outdated')
  })

  test('with other data, or of nobody, hold none', async () => {
    const { eas } = chain.deployment
    const data = encodeAbiParameters([{ type: 'string' }], ['a person'])
    const strange = await gates.attest({ account: lab.address, weight: 0, data })
    expect((await getGateAttestation(chain.client, { eas, uid: strange }))?.statement).toBeNull()
    expect(await register(lab, strange)).toBe('EASGate_InvalidData')
    const heavy = await gates.attest({
      account: lab.address,
      weight: 0,
      data: encodeAbiParameters([{ type: 'uint256' }, { type: 'bytes32' }], [10_001n, zeroHash]),
    })
    expect((await getGateAttestation(chain.client, { eas, uid: heavy }))?.statement).toBeNull()
    expect(await getGateAttestation(chain.client, { eas, uid: zeroHash })).toBeNull()
  })

  test('of one person are taken for one account', async () => {
    const first = await gates.attest({ account: lab.address, weight: 8_000, person: 'one person' })
    expect(await register(lab, first)).toBeUndefined()
    const second = await gates.attest({ account: bao.address, weight: 8_000, person: 'one person' })
    expect(await register(bao, second)).toBe('Nullifiers_Taken')
  })

  test('that were revoked or have expired say so, and end the weight', async () => {
    const uid = await gates.attest({ account: bao.address, weight: 8_000 })
    expect(await register(bao, uid)).toBeUndefined()
    await gates.revoke(uid)
    expect(await weightOf(bao)).toBe(0)
    expect(await register(bao, uid)).toBe('EASGate_Revoked')
    const found = await getGateAttestation(chain.client, { eas: chain.deployment.eas, uid })
    expect(found?.revokedAt).toBeGreaterThan(0)
    const expiresAt = (await chain.now()) + 100
    const short = await gates.attest({ account: bao.address, weight: 8_000, expiresAt })
    await chain.moveTo(expiresAt)
    expect(await register(bao, short)).toBe('EASGate_Expired')
  })

  test('are searched in as many requests as asked for, and the answer says how far', async () => {
    const { uids, searchedFrom } = await find(ada, 0)
    expect(uids).toEqual([])
    expect(searchedFrom).toBeGreaterThan(1n)
  })
})

test('a score is read on chain: none, below the least, in between, and expired', async () => {
  const { client } = chain
  const read = () => getPassportScore(client, { decoder: gates.decoder, account: ada.address })
  const weight = () => weightOf(ada, gates.passportGate)
  expect([await read(), await weight()]).toEqual([{ status: 'none' }, 0])
  await gates.setScore(ada.address, 149_999)
  expect([await read(), await weight()]).toEqual([{ status: 'scored', score: 149_999 }, 0])
  await gates.setScore(ada.address, 200_000)
  expect([await read(), await weight()]).toEqual([{ status: 'scored', score: 200_000 }, 7_500])
  await chain.moveTo((await chain.now()) + 91 * DAY)
  expect([await read(), await weight()]).toEqual([{ status: 'expired' }, 0])
  const decoder = chain.deployment.eas
  expect(await getPassportScore(client, { decoder, account: ada.address })).toEqual({ status: 'unreadable' })
})
