import { prepareRegisterVoucher } from '@commonweight/sdk/prepare/identity/register-voucher'
import { bindingTypedData } from '@commonweight/sdk/typed-data/binding-typed-data'
import { voucherTypedData } from '@commonweight/sdk/typed-data/voucher-typed-data'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { numberToHex } from 'viem'
import { anyone, at, DAY, donors, roleOf } from '../scene'
import type { Action } from './action'

/** A voucher that its account, or anyone, brings; without the account's consent a stranger can only renew one. */
export const register: Action = async (scene) => {
  const { chain, random, now } = scene
  const { deployment } = chain
  const role = random.pick(donors) ?? 0
  const account = at(scene, role)
  const weight = random.pick([10_000, 10_000, 10_000, 5_000, 3_333, 0]) ?? 0
  const nullifier = numberToHex(BigInt(account), { size: 32 })
  const expiresAt = now + random.whole(DAY / 8, 4 * DAY)
  const voucher = { account, weight, issuedAt: now - 1, expiresAt, nullifier }
  const signature = await devAccount('voucherIssuer').signTypedData(voucherTypedData({ deployment, voucher }))
  const { chainId, voucherGate: gate } = deployment
  const binding = { account, nullifier, deadline: now + DAY }
  const bound = await devAccount(roleOf(role)).signTypedData(
    bindingTypedData({ chainId, gate, kind: 'voucher', binding }),
  )
  const consent = random.chance(0.8) ? { deadline: binding.deadline, signature: bound } : undefined
  return chain.send(anyone(scene), prepareRegisterVoucher({ deployment, voucher, signature, consent }))
}
