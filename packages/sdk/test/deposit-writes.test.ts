import { depositAddressesAbi } from '@commonweight/abi/generated'
import { textDigest } from '@commonweight/domain/canonical'
import { NATIVE_TOKEN } from '@commonweight/domain/native-token'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type Hex, parseEther } from 'viem'
import { getCode, readContract, sendTransaction, waitForTransactionReceipt } from 'viem/actions'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeError } from '../src/call/decode-error'
import { campaignId } from '../src/ids/campaign-id'
import { depositAddress } from '../src/ids/deposit-address'
import { prepareCreateCampaign } from '../src/prepare/campaigns/create-campaign'
import { prepareMintTestToken } from '../src/prepare/donations/mint-test-token'
import { prepareSweep, prepareSweepTo, prepareSweepToken } from '../src/prepare/donations/sweep'
import { getDonor } from '../src/read/get-donor'
import { getTokenBalance } from '../src/read/get-token-balance'
import { type LocalChain, startLocalChain } from './local-chain'
import { ada, bao, campaignTerms, DAY, lab, USDC, usdc } from './terms'

const beneficiary = ada.address
const cold = devAccount('operator').address

let chain: LocalChain
beforeAll(async () => {
  chain = await startLocalChain()
})
afterAll(() => chain?.stop())

async function listed(name: string): Promise<{ campaign: Hex; deposit: Hex }> {
  const { deployment } = chain
  const terms = await campaignTerms(chain, { digest: await textDigest(name) })
  await chain.send(lab, prepareCreateCampaign({ deployment, terms }))
  const campaign = campaignId({ chainId: deployment.chainId, terms })
  return { campaign, deposit: depositAddress({ deployment, campaign, beneficiary }) }
}

const arrive = (to: Hex, amount: bigint) =>
  chain.send(bao, prepareMintTestToken({ chainId: chain.deployment.chainId, token: usdc(chain), to, amount }))
const given = async (campaign: Hex) =>
  (await getDonor(chain.client, { deployment: chain.deployment, campaign, donor: beneficiary })).amount

describe('a deposit address', () => {
  test('is where the contract says, computed without a chain', async () => {
    const { deployment, client } = chain
    const { campaign, deposit } = await listed('address')
    const at = { address: deployment.depositAddresses, abi: depositAddressesAbi } as const
    expect(deposit).toBe(
      await readContract(client, { ...at, functionName: 'addressOf', args: [campaign, beneficiary] }),
    )
  })

  test('gives what arrives in the beneficiary’s name, again and again', async () => {
    const { deployment } = chain
    const { campaign, deposit } = await listed('swept')
    const sweep = prepareSweep({ deployment, campaign, beneficiary })
    const nothing = decodeError(await chain.send(bao, sweep).catch((error: unknown) => error))
    expect(nothing?.name).toBe('DepositAddresses_NothingToSweep')
    for (const sum of [5n, 10n]) {
      await arrive(deposit, 5n * USDC)
      await chain.send(bao, sweep)
      expect(await given(campaign)).toBe(sum * USDC)
    }
  })

  test('takes plain coin with a stipend of 2,300 gas, also once it was swept', async () => {
    const { deployment, client } = chain
    const { campaign, deposit } = await listed('a stipend')
    const account = { token: NATIVE_TOKEN, account: deposit }
    await arrive(deposit, USDC)
    await chain.send(bao, prepareSweep({ deployment, campaign, beneficiary }))
    expect(await getCode(client, { address: deposit })).toBeDefined()
    const gas = 21_000n + 2_300n
    const hash = await sendTransaction(client, { account: bao, chain: null, to: deposit, value: parseEther('1'), gas })
    const { status } = await waitForTransactionReceipt(client, { hash, pollingInterval: 50 })
    expect(status).toBe('success')
    expect(await getTokenBalance(client, account)).toBe(parseEther('1'))
  })

  test('returns what the campaign does not take to the beneficiary, or where the beneficiary says', async () => {
    const { deployment, client } = chain
    const { campaign, deposit } = await listed('returned')
    const send = {
      to: deposit,
      data: '0x',
      value: parseEther('1'),
      chainId: deployment.chainId,
      description: '',
    } as const
    const account = { token: NATIVE_TOKEN, account: beneficiary }
    const had = await getTokenBalance(client, account)
    await chain.send(bao, send)
    await chain.send(bao, prepareSweepToken({ deployment, campaign, beneficiary, token: NATIVE_TOKEN }))
    expect(await getTokenBalance(client, account)).toBe(had + parseEther('1'))

    await arrive(deposit, 3n * USDC)
    await chain.moveTo((await chain.now()) + 2 * DAY)
    await chain.send(ada, prepareSweepTo({ deployment, campaign, token: usdc(chain), to: cold }))
    expect(await getTokenBalance(client, { token: usdc(chain), account: cold })).toBe(3n * USDC)
    expect(await given(campaign)).toBe(0n)
  })
})
