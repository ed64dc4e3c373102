import { type HDAccount, mnemonicToAccount } from 'viem/accounts'

/** Anvil's own, public and worthless outside a local chain. */
export const devMnemonic = 'test test test test test test test test test test test junk'

/** Roles on a local chain, by index of the dev accounts. Each account is funded and unlocked in anvil. */
export const devRoles = {
  deployer: 0,
  ada: 1,
  bao: 2,
  lab: 3,
  attester1: 4,
  attester2: 5,
  attester3: 6,
  operator: 7,
  chidi: 8,
  voucherIssuer: 9,
} as const

export type DevRole = keyof typeof devRoles

/** The account of a role, able to sign without a node. */
export function devAccount(role: DevRole): HDAccount {
  return mnemonicToAccount(devMnemonic, { addressIndex: devRoles[role] })
}
