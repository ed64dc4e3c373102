import { prepareDonateFor } from '@commonweight/sdk/prepare/donations/donate-for'
import { prepareRefresh } from '@commonweight/sdk/prepare/donations/refresh'
import { prepareSetOperator } from '@commonweight/sdk/prepare/donations/set-operator'
import { prepareSetOperatorSigned } from '@commonweight/sdk/prepare/donations/set-operator-signed'
import { operatorConsentTypedData } from '@commonweight/sdk/typed-data/operator-consent-typed-data'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import type { Address } from 'viem'
import { amountOf, anyone, at, DAY, donors, maybeDigest, roleOf, type Scene } from '../scene'
import { type Action, onCampaign } from './action'

/** Given by the donor's own call, or by a signature that anyone brings. */
async function setOperator(scene: Scene, role: number, operator: Address, until: number): Promise<void> {
  const { chain, random, now } = scene
  const { deployment } = chain
  const donor = at(scene, role)
  if (random.chance(0.5)) {
    await chain.send(donor, prepareSetOperator({ deployment, donor, operator, until }))
    return
  }
  const consent = { donor, operator, until, nonce: BigInt(random.whole(0, 2 ** 31)), deadline: now + 1_000 }
  const signature = await devAccount(roleOf(role)).signTypedData(operatorConsentTypedData({ deployment, consent }))
  await chain.send(anyone(scene), prepareSetOperatorSigned({ deployment, consent, signature }))
}

/** For a while, without limit, or no longer. */
export const consent: Action = async (scene) => {
  const { random, now } = scene
  const until = random.pick([0, now + random.whole(1, DAY), Number.MAX_SAFE_INTEGER]) ?? 0
  await setOperator(scene, random.pick(donors) ?? 0, anyone(scene), until)
}

/** An operator gives its own money in the donor's name, and counts what the donor gave before. */
export const operate = onCampaign(async (scene, { id: campaign, terms: { token } }) => {
  const { chain, random, now } = scene
  const { deployment } = chain
  const role = random.pick(donors) ?? 0
  const [donor, operator] = [at(scene, role), anyone(scene)]
  if (random.chance(0.8)) await setOperator(scene, role, operator, now + random.whole(1, DAY))
  if (random.chance(0.5)) await chain.send(operator, prepareRefresh({ deployment, campaign, donor }))
  const donations = [{ campaign, amount: amountOf(scene, token) }]
  const memo = maybeDigest(random)
  await chain.send(operator, prepareDonateFor({ deployment, donations, beneficiary: donor, token, memo }))
})
