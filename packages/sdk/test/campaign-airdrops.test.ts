import { NATIVE_TOKEN } from '@commonweight/domain/native-token'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { getBlock } from 'viem/actions'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareApproveToken } from '../src/prepare/donations/approve-token'
import { prepareCreateAirdrop } from '../src/prepare/rewards/create-airdrop'
import { getCampaignAirdrops } from '../src/read/get-campaign-airdrops'
import { backedCampaign } from './delivered'
import { type LocalChain, startLocalChain } from './local-chain'
import { ada, bao, DAY, fundAccount, USDC, usdc, verifyAccount } from './terms'

const sponsor = devAccount('operator')
let chain: LocalChain

beforeAll(async () => {
  chain = await startLocalChain()
  for (const account of [ada, bao]) {
    await fundAccount(chain, account, 10_000n * USDC)
    await verifyAccount(chain, account)
  }
  await fundAccount(chain, sponsor, 10_000n * USDC)
  const { chainId, airdrops: spender } = chain.deployment
  await chain.send(sponsor, prepareApproveToken({ chainId, token: usdc(chain), spender, amount: 10_000n * USDC }))
})
afterAll(() => chain?.stop())

test('strangers who create many airdrops hide none with more in it, and none that runs', async () => {
  const { deployment, client } = chain
  const closesAt = (await chain.now()) + DAY
  const campaign = await backedCampaign(chain, 'crowded', { closesAt })
  const put = (amount: bigint, days: number, token = usdc(chain)) => {
    const terms = { kind: 'campaign', source: campaign, token, expiresAt: closesAt + days * DAY } as const
    return chain.send(sponsor, prepareCreateAirdrop({ deployment, terms, amount }))
  }
  const read = async () => {
    const { number: block, timestamp } = await getBlock(client)
    const of = { deployment, campaigns: [campaign], account: ada.address, now: Number(timestamp), block }
    return getCampaignAirdrops(client, { ...of, tokens: [usdc(chain)] })
  }
  for (let i = 0; i < 11; i++) await put(USDC, 1)
  for (let i = 0; i < 4; i++) await put(1n, 30, NATIVE_TOKEN)
  for (let i = 0; i < 12; i++) await put(1n, 30)
  await put(90n * USDC, 30)
  const { airdrops, inOtherTokens, smaller } = await read()
  expect(airdrops.map(({ amount }) => amount)).toEqual([...Array(9).fill(USDC), 90n * USDC])
  expect({ inOtherTokens, smaller }).toEqual({ inOtherTokens: 4, smaller: 14 })

  await chain.moveTo(closesAt + DAY)
  const later = await read()
  expect(later.airdrops.map(({ amount }) => amount)).toEqual([...Array(9).fill(1n), 90n * USDC])
})
