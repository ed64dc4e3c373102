import { roundVotesAbi } from '@commonweight/abi/generated'
import type { Address } from 'viem'
import { getBlockNumber, getCode, readContract } from 'viem/actions'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeError } from '../src/call/decode-error'
import { prepareDeployRoundVotes, roundVotesCreation } from '../src/deploy/round-votes-creation'
import { prepareBringIn } from '../src/prepare/rewards/bring-in'
import { prepareDelegateVotes } from '../src/prepare/rewards/delegate-votes'
import { prepareDelegateVotesBySignature } from '../src/prepare/rewards/delegate-votes-by-signature'
import { prepareMintRoundVotes } from '../src/prepare/rewards/mint-round-votes'
import { prepareAdmitCampaigns } from '../src/prepare/rounds/admit-campaigns'
import { prepareOpenRound } from '../src/prepare/rounds/open-round'
import { prepareSealRound } from '../src/prepare/rounds/seal-round'
import { getMembersIn } from '../src/read/get-members-in'
import { getOwnVotes } from '../src/read/get-own-votes'
import { getRoundCount } from '../src/read/get-round-count'
import { getRoundVotes } from '../src/read/get-round-votes'
import { delegationTypedData } from '../src/typed-data/delegation-typed-data'
import { backedCampaign, deliverHalf } from './delivered'
import { type LocalChain, startLocalChain } from './local-chain'
import { ada, bao, DAY, fundAccount, HOUR, operator, roundTerms, USDC, verifyAccount } from './terms'

let chain: LocalChain

beforeAll(async () => {
  chain = await startLocalChain()
  for (const account of [ada, bao]) {
    await fundAccount(chain, account, 10_000n * USDC)
    await verifyAccount(chain, account)
  }
})
afterAll(() => chain?.stop())

test('the votes of a sealed round are minted to its donors and count from their delegation on', async () => {
  const { deployment, client } = chain
  const { chainId } = deployment
  const terms = await roundTerms(chain)
  await chain.send(operator, prepareOpenRound({ deployment, terms }))
  const round = await getRoundCount(client, { deployment })
  const creation = { deployment, round }
  const { address: votes } = roundVotesCreation(creation)

  const { start, end, reviewPeriod } = terms
  const campaign = await backedCampaign(chain, 'votes', { round, opensAt: start, closesAt: end })
  await chain.send(operator, prepareAdmitCampaigns({ deployment, round, campaigns: [campaign] }))
  const standing = async () => {
    const block = await getBlockNumber(client, { cacheTime: 0 })
    const at = { deployment, round, votes, block }
    const { missing, supply } = await getRoundVotes(client, at)
    return { missing, supply, own: await getOwnVotes(client, { ...at, campaigns: [campaign], account: ada.address }) }
  }
  expect(await standing()).toEqual({
    missing: [campaign],
    supply: 0n,
    own: { isCreated: false, minted: 0n, due: [], delegatee: null },
  })
  await chain.send(bao, prepareDeployRoundVotes(creation))
  expect(await getCode(client, { address: votes })).toBeDefined()
  const mints = [ada, bao].map(({ address: account }) => ({ campaign, account }))
  const mint = prepareMintRoundVotes({ chainId, votes, mints })
  const early = decodeError(await chain.send(ada, mint).catch((error: unknown) => error))
  expect(early).toEqual({ name: 'RoundVotes_NotSealed', args: { round } })

  await chain.moveTo(end + reviewPeriod + DAY)
  await chain.send(ada, prepareSealRound({ deployment, round }))
  await deliverHalf(chain, campaign)
  expect(await getMembersIn(client, { votes })).toEqual({ membersIn: 0, isComplete: false })
  // Half of s of 100 and of 400 USDC.
  const [own, all] = [5n * 10n ** 9n, 15n * 10n ** 9n]
  const due = [{ campaign, amount: own }]
  expect(await standing()).toEqual({
    missing: [campaign],
    supply: 0n,
    own: { isCreated: true, minted: 0n, due, delegatee: null },
  })
  await chain.send(bao, prepareBringIn({ chainId, votes, campaigns: [campaign] }))
  expect(await getMembersIn(client, { votes })).toEqual({ membersIn: 1, isComplete: true })
  const delegatee = bao.address.toLowerCase()
  await chain.send(ada, prepareMintRoundVotes({ chainId, votes, mints, delegatee: bao.address }))
  expect(await standing()).toEqual({
    missing: [],
    supply: all,
    own: { isCreated: true, minted: own, due: [], delegatee },
  })
  await chain.send(ada, mint)
  await chain.send(ada, prepareDelegateVotes({ chainId, votes, delegatee: ada.address }))
  const delegation = { delegatee: ada.address, nonce: 0n, expiry: (await chain.now()) + HOUR }
  const signature = await bao.signTypedData(delegationTypedData({ chainId, votes, delegation }))
  await chain.send(ada, prepareDelegateVotesBySignature({ chainId, votes, delegation, signature }))
  expect(await votesFor(votes, ada.address)).toBe(all)
})

function votesFor(address: Address, account: Address): Promise<bigint> {
  return readContract(chain.client, { address, abi: roundVotesAbi, functionName: 'getVotes', args: [account] })
}

test('a round that does not exist has no votes', async () => {
  const { deployment, client } = chain
  const creation = { deployment, round: 99 }
  await expect(chain.send(ada, prepareDeployRoundVotes(creation))).rejects.toThrow()
  expect(await getCode(client, { address: roundVotesCreation(creation).address })).toBeUndefined()
})
