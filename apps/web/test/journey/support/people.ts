import { generatePrivateKey, type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import type { RunningProduct } from './running-product'

const ROLES = ['operator', 'lab', 'ana', 'ben', 'cleo', 'attester1', 'attester2', 'attester3'] as const

export type Person = (typeof ROLES)[number]
export type People = Record<Person, PrivateKeyAccount>

/** Accounts that nobody used before, with coin for fees: nobody is verified and nobody has tokens. */
export async function newPeople({ client }: RunningProduct): Promise<People> {
  const entries = await Promise.all(
    ROLES.map(async (role) => {
      const account = privateKeyToAccount(generatePrivateKey())
      await client.setBalance({ address: account.address, value: 10n ** 19n })
      return [role, account] as const
    }),
  )
  return Object.fromEntries(entries) as People
}
