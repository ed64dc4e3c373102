import { type HDAccount, mnemonicToAccount } from 'viem/accounts'

/** Anvil's default: its accounts are funded on every local chain, and their keys are public. */
const DEVELOPMENT = 'test test test test test test test test test test test junk'
/** A published test vector of BIP-39; its accounts hold nothing of value on any chain. */
const CROWD = 'legal winner thank year wave sausage worth useful legal winner thank yellow'

const DONORS = 52
const FIRST_LAB = 1_000
const FIRST_SPONSOR = 2_000

const known = new Map<string, HDAccount>()

/** Deriving takes milliseconds; each account is derived once. */
function derived(mnemonic: string, addressIndex: number): HDAccount {
  const key = `${mnemonic}/${addressIndex}`
  const account = known.get(key) ?? mnemonicToAccount(mnemonic, { addressIndex })
  known.set(key, account)
  return account
}

/** The roles that a visitor of a local chain can take. */
export const deployer = derived(DEVELOPMENT, 0)
export const ada = derived(DEVELOPMENT, 1)
export const bao = derived(DEVELOPMENT, 2)
export const demoLab = derived(DEVELOPMENT, 3)
export const attesters = [4, 5, 6].map((index) => derived(DEVELOPMENT, index))
export const operator = derived(DEVELOPMENT, 7)
export const chidi = derived(DEVELOPMENT, 8)
export const voucherIssuer = derived(DEVELOPMENT, 9)

/** People who give, apart from Ada, Bao and Chidi. */
export const donors: readonly HDAccount[] = Array.from({ length: DONORS }, (_, index) => derived(CROWD, index))

/** The project whose campaigns the demo lab lists: milestones delivered and money to take. */
const DEMO_LABS_PROJECT = 'Ai2'

/** A project's own account, so that no lab's record has the work of another. @param index Of the project. */
export function labOf(project: string, index: number): HDAccount {
  return project === DEMO_LABS_PROJECT ? demoLab : derived(CROWD, FIRST_LAB + index)
}

export function sponsor(index: number): HDAccount {
  return derived(CROWD, FIRST_SPONSOR + index)
}
