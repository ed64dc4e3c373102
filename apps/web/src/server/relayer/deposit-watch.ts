import { type Hex, lowerHex } from '@commonweight/domain/hex'
import type { CampaignState } from '@commonweight/domain/states/campaign-state'
import type { Db } from '@commonweight/read-models/create-db'
import { followDepositRow, noteHeld, takeFollowedDeposits } from '@commonweight/read-models/relay/followed-deposits'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { depositAddress } from '@commonweight/sdk/ids/deposit-address'
import { getTokenBalance } from '@commonweight/sdk/read/get-token-balance'
import { callerKeys } from '../callers/caller-keys'
import { networksAround } from '../callers/networks-around'
import { getConfig } from '../config'
import { RelayRefusal } from './relay-refusal'
import type { Relayer } from './relayer'
import { siteRelayer } from './site-relayer'

const FOLLOWED_SECONDS = 7 * 86_400
const EVERY_MS = 3_000
/** Addresses that one look asks the node about. */
const AT_ONCE = 40
/** More than any token has: of one that is not relayed nothing is enough. */
const MAX_AMOUNT = 2n ** 256n

type Campaign = { id: Hex; token: { address: Hex }; state: CampaignState }

/**
 * Looks at a deposit address from now on for a week, if this site can give what arrives there.
 * @param caller The network that asks.
 * @returns Until when, in Unix seconds; null if it does not: anyone else can give it.
 */
export async function followDeposit(campaign: Campaign, beneficiary: Hex, caller: string): Promise<number | null> {
  const token = campaign.token.address
  const takesGifts = campaign.state === 'open' || campaign.state === 'upcoming'
  if (!takesGifts || (siteRelayer()?.leastOf(token) ?? null) === null) return null
  const { deployment } = (await getConfig()).chain
  const address = lowerHex(depositAddress({ deployment, campaign: campaign.id, beneficiary }))
  const until = Math.floor(Date.now() / 1000) + FOLLOWED_SECONDS
  const follower = await callerKeys({ ...networksAround(caller), network: caller })
  const deposit = { campaign: campaign.id, beneficiary, token, address }
  await followDepositRow(sharedDb(), { deposit, follower }, until)
  return until
}

/** Sweeps what has arrived at followed addresses, in turns; the cost of a look does not grow with how many there are. */
export async function lookAtDeposits(relayer: Relayer, db: Db): Promise<void> {
  if (!(await relayer.sender.isLeading())) return
  const due = await takeFollowedDeposits(db, AT_ONCE)
  const { client } = relayer.chain
  const found = await Promise.all(
    due.map(async (deposit) => {
      const amount = await getTokenBalance(client, { token: deposit.token, account: deposit.address }).catch(() => 0n)
      return { deposit, amount }
    }),
  )
  const enough = found.filter(({ deposit, amount }) => amount >= (relayer.leastOf(deposit.token) ?? MAX_AMOUNT))
  const addressesOf = (some: typeof found) => some.map(({ deposit }) => deposit.address)
  await noteHeld(db, addressesOf(found), addressesOf(enough))
  for (const { deposit } of enough) {
    // Refused: before the opening, or when the budget is used up. It is looked at again.
    await relayer.sweep(deposit).catch((error) => {
      if (!RelayRefusal.is(error)) console.error('A deposit was not swept:', error)
    })
  }
}

/** Looks every few seconds, in the process that sends the relayer's calls. */
export function watchDeposits(relayer: Relayer, db: Db): void {
  const look = (): void => {
    lookAtDeposits(relayer, db)
      .catch((error) => console.error('Deposit addresses were not looked at:', error))
      .finally(() => setTimeout(look, EVERY_MS).unref())
  }
  setTimeout(look, EVERY_MS).unref()
}
