import { airdropsAbi, pointsAbi } from '@commonweight/abi/generated'
import { textDigest } from '@commonweight/domain/canonical'
import { NATIVE_TOKEN } from '@commonweight/domain/native-token'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type Address, type Hex, parseEther } from 'viem'
import { readContract } from 'viem/actions'
import { concatHex, encodeAbiParameters, keccak256 } from 'viem/utils'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeError } from '../src/call/decode-error'
import { airdropId } from '../src/ids/airdrop-id'
import { prepareApproveToken } from '../src/prepare/donations/approve-token'
import { prepareClaimAirdrop, prepareClaimAirdropTo } from '../src/prepare/rewards/claim-airdrop'
import { prepareClaimListed, prepareClaimListedTo } from '../src/prepare/rewards/claim-listed'
import { prepareClawBack, prepareClawBackTo } from '../src/prepare/rewards/claw-back'
import { prepareCreateAirdrop } from '../src/prepare/rewards/create-airdrop'
import { prepareFundAirdrop } from '../src/prepare/rewards/fund-airdrop'
import { prepareMintPoints } from '../src/prepare/rewards/mint-points'
import { prepareReplaceRoot } from '../src/prepare/rewards/replace-root'
import { getTokenBalance } from '../src/read/get-token-balance'
import type { AirdropTerms } from '../src/terms/airdrop-terms'
import { backedCampaign, deliverHalf } from './delivered'
import { type LocalChain, startLocalChain } from './local-chain'
import { ada, bao, DAY, fundAccount, USDC, usdc, verifyAccount } from './terms'

const sponsor = devAccount('operator')
const cold = devAccount('voucherIssuer').address
/** s of 100 counted USDC, in units of sqrt(1e-18 token). */
const ROOT_OF_100 = 10n ** 10n

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

const refusal = async (sent: Promise<unknown>) => decodeError(await sent.catch((error: unknown) => error))

test('points are minted to donors as milestones are delivered, several at once', async () => {
  const { deployment, client } = chain
  const campaign = await backedCampaign(chain, 'points')
  const balance = (account: Address) =>
    readContract(client, {
      address: deployment.points,
      abi: pointsAbi,
      functionName: 'balanceOf',
      args: [account, BigInt(campaign)],
    })
  const mints = [ada, bao].map(({ address: account }) => ({ campaign, account }))
  await chain.send(sponsor, prepareMintPoints({ deployment, mints }))
  expect(await balance(ada.address)).toBe(0n)
  await deliverHalf(chain, campaign)
  await chain.send(sponsor, prepareMintPoints({ deployment, mints }))
  await chain.send(sponsor, prepareMintPoints({ deployment, mints: mints.slice(0, 1) }))
  expect([await balance(ada.address), await balance(bao.address)]).toEqual([ROOT_OF_100 / 2n, ROOT_OF_100])
})

/** Puts up an airdrop of the sponsor's whose id is computed before. */
async function putUp(terms: AirdropTerms, amount: bigint): Promise<Hex> {
  const { deployment, client } = chain
  const at = { address: deployment.airdrops, abi: airdropsAbi } as const
  const nonce = await readContract(client, { ...at, functionName: 'nonces', args: [sponsor.address] })
  const airdrop = airdropId({ chainId: deployment.chainId, creator: sponsor.address, nonce, terms })
  await chain.send(sponsor, prepareCreateAirdrop({ deployment, terms, amount }))
  const { creator, expiresAt } = await readContract(client, { ...at, functionName: 'airdropOf', args: [airdrop] })
  expect([creator, expiresAt]).toEqual([sponsor.address, terms.expiresAt])
  return airdrop
}

const balance = (account: Address, token = usdc(chain)) => getTokenBalance(chain.client, { token, account })

describe('an airdrop for a campaign’s donors', () => {
  test('pays each as its points mature, and its creator what nobody claimed', async () => {
    const { deployment } = chain
    const closesAt = (await chain.now()) + 3 * DAY
    const source = await backedCampaign(chain, 'airdrop', { closesAt })
    const terms = { kind: 'campaign', source, token: usdc(chain), expiresAt: closesAt + DAY } as const
    const airdrop = await putUp(terms, 90n * USDC)
    await chain.send(sponsor, prepareFundAirdrop({ deployment, airdrop, amount: 30n * USDC, token: terms.token }))
    await deliverHalf(chain, source)
    const claim = prepareClaimAirdrop({ deployment, airdrop, account: ada.address })
    const args = { airdrop, closesAt: BigInt(closesAt) }
    expect(await refusal(chain.send(sponsor, claim))).toEqual({ name: 'Airdrops_StillCounting', args })

    await chain.moveTo(closesAt)
    const had = await balance(ada.address)
    await chain.send(sponsor, claim)
    expect(await balance(ada.address)).toBe(had + 20n * USDC)
    await chain.send(bao, prepareClaimAirdropTo({ deployment, airdrop, to: cold }))
    expect(await balance(cold)).toBe(40n * USDC)

    await chain.moveTo(terms.expiresAt)
    const left = await balance(sponsor.address)
    await chain.send(ada, prepareClawBack({ deployment, airdrop }))
    expect(await balance(sponsor.address)).toBe(left + 60n * USDC)
  })
})

describe('an airdrop by a list', () => {
  const leafOf = (account: Address, total: bigint) =>
    keccak256(keccak256(encodeAbiParameters([{ type: 'address' }, { type: 'uint256' }], [account, total])))
  const rootOf = (left: Hex, right: Hex) => keccak256(concatHex([left, right].sort()))

  test('pays its totals by proof, a replaced one what is more, and its creator the rest where it says', async () => {
    const { deployment } = chain
    const token = NATIVE_TOKEN
    const [adas, baos] = [leafOf(ada.address, 5n), leafOf(bao.address, parseEther('1'))]
    const expiresAt = (await chain.now()) + DAY
    const terms = { kind: 'budget', source: rootOf(adas, baos), token, expiresAt } as const
    const airdrop = await putUp(terms, parseEther('3'))
    await chain.send(sponsor, prepareFundAirdrop({ deployment, airdrop, amount: parseEther('1'), token }))
    const had = await balance(ada.address, token)
    const claim = { deployment, airdrop, account: ada.address, total: 5n, proof: [baos] }
    await chain.send(sponsor, prepareClaimListed(claim))
    expect(await balance(ada.address, token)).toBe(had + 5n)
    const other = prepareClaimListed({ ...claim, total: 6n })
    const args = { account: ada.address, total: 6n }
    expect(await refusal(chain.send(sponsor, other))).toEqual({ name: 'Airdrops_InvalidProof', args })

    const root = rootOf(leafOf(ada.address, 6n), baos)
    await chain.send(sponsor, prepareReplaceRoot({ deployment, airdrop, root }))
    await chain.send(sponsor, other)
    expect(await balance(ada.address, token)).toBe(had + 6n)
    const [receiver, rest] = [`0x${'a'.repeat(40)}`, `0x${'b'.repeat(40)}`] as const
    const proof = [leafOf(ada.address, 6n)]
    await chain.send(bao, prepareClaimListedTo({ deployment, airdrop, total: parseEther('1'), proof, to: receiver }))
    expect(await balance(receiver, token)).toBe(parseEther('1'))

    await chain.moveTo(expiresAt)
    await chain.send(sponsor, prepareClawBackTo({ deployment, airdrop, to: rest }))
    expect(await balance(rest, token)).toBe(parseEther('3') - 6n)
  })

  test('fixed for good cannot be replaced', async () => {
    const { deployment } = chain
    const source = await textDigest('list')
    const terms = { kind: 'list', source, token: usdc(chain), expiresAt: (await chain.now()) + DAY } as const
    const airdrop = await putUp(terms, USDC)
    const replace = prepareReplaceRoot({ deployment, airdrop, root: source })
    expect((await refusal(chain.send(sponsor, replace)))?.name).toBe('Airdrops_WrongKind')
  })
})
