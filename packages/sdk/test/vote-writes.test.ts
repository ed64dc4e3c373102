import { roundVotesAbi } from '@commonweight/abi/generated'
import type { Address } from 'viem'
import { getCode, readContract } from 'viem/actions'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeError } from '../src/call/decode-error'
import { readReleaseArtifacts } from '../src/deploy/release-artifacts'
import { prepareDeployRoundVotes, roundVotesCreation } from '../src/deploy/round-votes-creation'
import { prepareBringIn } from '../src/prepare/rewards/bring-in'
import { prepareDelegateVotes } from '../src/prepare/rewards/delegate-votes'
import { prepareDelegateVotesBySignature } from '../src/prepare/rewards/delegate-votes-by-signature'
import { prepareMintRoundVotes } from '../src/prepare/rewards/mint-round-votes'
import { prepareAdmitCampaigns } from '../src/prepare/rounds/admit-campaigns'
import { prepareOpenRound } from '../src/prepare/rounds/open-round'
import { prepareSealRound } from '../src/prepare/rounds/seal-round'
import { getMembersIn } from '../src/read/get-members-in'
import { getRoundCount } from '../src/read/get-round-count'
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
  const artifacts = await readReleaseArtifacts()
  const terms = await roundTerms(chain)
  await chain.send(operator, prepareOpenRound({ deployment, terms }))
  const round = await getRoundCount(client, { deployment })
  const creation = { deployment, artifacts, round }
  await chain.send(bao, prepareDeployRoundVotes(creation))
  const { address: votes } = roundVotesCreation(creation)
  expect(await getCode(client, { address: votes })).toBeDefined()

  const { start, end, reviewPeriod } = terms
  const campaign = await backedCampaign(chain, 'votes', { round, opensAt: start, closesAt: end })
  await chain.send(operator, prepareAdmitCampaigns({ deployment, round, campaigns: [campaign] }))
  const mints = [ada, bao].map(({ address: account }) => ({ campaign, account }))
  const mint = prepareMintRoundVotes({ chainId, votes, mints })
  const early = decodeError(await chain.send(ada, mint).catch((error: unknown) => error))
  expect(early).toEqual({ name: 'RoundVotes_NotSealed', args: { round } })

  await chain.moveTo(end + reviewPeriod + DAY)
  await chain.send(ada, prepareSealRound({ deployment, round }))
  await deliverHalf(chain, campaign)
  expect(await getMembersIn(client, { votes })).toEqual({ membersIn: 0, isComplete: false })
  await chain.send(bao, prepareBringIn({ chainId, votes, campaigns: [campaign] }))
  expect(await getMembersIn(client, { votes })).toEqual({ membersIn: 1, isComplete: true })
  await chain.send(ada, mint)
  await chain.send(ada, prepareDelegateVotes({ chainId, votes, delegatee: ada.address }))
  const delegation = { delegatee: ada.address, nonce: 0n, expiry: (await chain.now()) + HOUR }
  const signature = await bao.signTypedData(delegationTypedData({ chainId, votes, delegation }))
  await chain.send(ada, prepareDelegateVotesBySignature({ chainId, votes, delegation, signature }))
  // Half of s of 100 and of 400 USDC.
  expect(await votesFor(votes, ada.address)).toBe(15n * 10n ** 9n)
})

function votesFor(address: Address, account: Address): Promise<bigint> {
  return readContract(chain.client, { address, abi: roundVotesAbi, functionName: 'getVotes', args: [account] })
}

test('a round that does not exist has no votes', async () => {
  const { deployment, client } = chain
  const creation = { deployment, artifacts: await readReleaseArtifacts(), round: 99 }
  await expect(chain.send(ada, prepareDeployRoundVotes(creation))).rejects.toThrow()
  expect(await getCode(client, { address: roundVotesCreation(creation).address })).toBeUndefined()
})
