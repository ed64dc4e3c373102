import { type Hex, lowerHex } from '@commonweight/domain/hex'
import { hashSchema } from '@commonweight/domain/ids'
import { InvalidAmountError, parseAmount } from '@commonweight/domain/money'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import { getCampaign } from '@commonweight/read-models/campaigns/get-campaign'
import { isFollowedAddress } from '@commonweight/read-models/relay/followed-deposits'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { depositAddress } from '@commonweight/sdk/ids/deposit-address'
import { safeParse } from 'zod/mini'
import { findNamed } from '../../server/names/find-named'
import type { SiteChain } from '../../site-chain'
import { readAddress } from '../../ui/form/read-address'
import { unusableAccount } from './usable-account'
import { deposit as words } from './words'

const { problems } = words
const MAX_TEXT = 100

export type Asked = Readonly<Record<'campaign' | 'account' | 'amount', string>>

/** A text that somebody typed, what it means, and what is wrong with it. */
export type Typed<value> = { text: string; value: value | null; problem: string | null }

/** @property name The name that was typed, if it was one. */
export type Beneficiary = { account: Hex; name: string | null; isBothWays: boolean }

/** @property address Where to send; null until it is known whose gift it is. */
export type DepositPage = {
  campaign: CampaignView
  beneficiary: Typed<Beneficiary>
  amount: Typed<bigint>
  address: Hex | null
}

/** What the page's address asks for; null without a campaign that exists. */
export async function loadDeposit(chain: SiteChain, asked: Asked): Promise<DepositPage | null> {
  const id = safeParse(hashSchema, asked.campaign)
  const campaign = id.success ? await getCampaign(sharedDb(), id.data) : null
  if (!campaign) return null
  const beneficiary = await readBeneficiary(chain, campaign, asked.account)
  const amount = readAmount(asked.amount, campaign.token.decimals)
  const account = beneficiary.value?.account
  const { deployment } = chain
  const address = account ? depositAddress({ deployment, campaign: campaign.id, beneficiary: account }) : null
  return { campaign, beneficiary, amount, address: address && lowerHex(address) }
}

async function readBeneficiary(chain: SiteChain, campaign: CampaignView, given: string): Promise<Typed<Beneficiary>> {
  const text = given.trim().slice(0, MAX_TEXT)
  const wrong = (problem: string) => ({ text, value: null, problem })
  if (text === '') return { text, value: null, problem: null }
  const found = text.includes('.') ? await readNamed(text) : readTyped(text)
  if (typeof found === 'string') return wrong(found)
  const unusable = unusableAccount(chain, campaign, found.account)
  if (unusable !== null) return wrong(unusable)
  // What this page has just shown is easily copied into the wrong field.
  const isDeposit = await isFollowedAddress(sharedDb(), found.account)
  return isDeposit ? wrong(problems.deposit) : { text, value: found, problem: null }
}

function readTyped(text: string): Beneficiary | string {
  const { address, problem } = readAddress(text)
  return address ? { account: address, name: null, isBothWays: false } : (problem ?? '')
}

async function readNamed(text: string): Promise<Beneficiary | string> {
  try {
    const found = await findNamed(text)
    if (found === 'off') return problems.namesOff
    // Not repeated: a link could put any sentence there.
    if (found === 'no-name') return problems.noName
    return found ?? problems.nameUnknown(text.trim())
  } catch {
    return problems.namesSilent
  }
}

function readAmount(given: string, decimals: number): Typed<bigint> {
  const text = given.trim().slice(0, MAX_TEXT)
  if (text === '') return { text, value: null, problem: null }
  try {
    const value = parseAmount(text, decimals)
    return value > 0n && value < 2n ** 96n
      ? { text, value, problem: null }
      : { text, value: null, problem: problems.noAmount }
  } catch (error) {
    if (error instanceof InvalidAmountError) return { text, value: null, problem: error.message }
    throw error
  }
}
