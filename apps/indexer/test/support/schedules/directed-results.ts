import { prepareDonate } from '@commonweight/sdk/prepare/donations/donate'
import { prepareAdmitCampaigns } from '@commonweight/sdk/prepare/rounds/admit-campaigns'
import { prepareClaimComputed } from '@commonweight/sdk/prepare/rounds/claim-computed'
import { prepareClaimMatch } from '@commonweight/sdk/prepare/rounds/claim-match'
import { prepareFundRound } from '@commonweight/sdk/prepare/rounds/fund-round'
import { preparePostResult } from '@commonweight/sdk/prepare/rounds/post-result'
import { prepareSealRound } from '@commonweight/sdk/prepare/rounds/seal-round'
import { prepareVetoResult } from '@commonweight/sdk/prepare/rounds/veto-result'
import { roundTermsHash } from '@commonweight/sdk/terms/round-terms-hash'
import { type DirectedSchedule, digestOf } from './directed-schedule'
import { type Director, listCampaign, openRound, USDC } from './director'
import { merkleTree } from './merkle-tree'

/** A round with a calculator, 30 USDC of early money, and two campaigns with a donation each, at its end. */
async function endedRound(director: Director) {
  const { deployment, role, token } = director
  const { id: round, terms } = await openRound(director)
  const termsHash = roundTermsHash(terms)
  const fund = (name: 'ada' | 'bao', amount: bigint) =>
    [role(name), prepareFundRound({ deployment, round, termsHash, sponsor: role(name), amount, token })] as const
  await director.block(1, fund('ada', 20n * USDC), fund('bao', 10n * USDC))
  const campaigns = [await listCampaign(director, { round: terms }), await listCampaign(director, { round: terms })]
  await director.block(1, [role('operator'), prepareAdmitCampaigns({ deployment, round, campaigns })])
  await director.blockAt(terms.start)
  const donations = campaigns.flatMap((campaign) =>
    (['ada', 'bao'] as const).map((name) => ({
      name,
      call: prepareDonate({ deployment, campaign, amount: USDC, token }),
    })),
  )
  await director.block(1, ...donations.map(({ name, call }) => [role(name), call] as const))
  await director.blockAt(terms.end)
  const lines = campaigns.map((campaign, i) => ({ campaign, amount: BigInt(7 - 5 * i) * USDC }))
  const { root, proofs } = merkleTree(lines)
  const digests = { inputs: digestOf(1), configuration: digestOf(2), code: digestOf(3) }
  const post = preparePostResult({ deployment, round, root, ...digests })
  await director.undoneAndDone(() => director.block(1, [role('voucherIssuer'), post]))
  return { round, terms, lines, proofs }
}

export const standing: DirectedSchedule = {
  name: 'a computed result that a minority of the early money objects to stands and is claimed',
  reaches: ['posted_results', 'result_vetoes', 'seals', 'claims', 'claims of a computed result'],
  async play(director) {
    const { deployment, role } = director
    const { round, terms, lines, proofs } = await endedRound(director)
    await director.undoneAndDone(() => director.block(1, [role('bao'), prepareVetoResult({ deployment, round })]))
    await director.blockAt(terms.end + 2 * terms.reviewPeriod + 10)
    await director.block(1, [role('ada'), prepareSealRound({ deployment, round })])
    const claims = lines.map(({ campaign, amount }, i) =>
      prepareClaimComputed({ deployment, round, campaign, amount, proof: proofs[i] ?? [] }),
    )
    await director.undoneAndDone(() => director.block(1, ...claims.map((call) => [role('chidi'), call] as const)))
  },
}

export const vetoed: DirectedSchedule = {
  name: 'a computed result that most of the early money objects to gives way to the one on chain',
  reaches: ['posted_results', 'result_vetoes', 'result_rejections', 'seals', 'claims'],
  async play(director) {
    const { deployment, role } = director
    const { round, terms, lines } = await endedRound(director)
    await director.undoneAndDone(() => director.block(1, [role('ada'), prepareVetoResult({ deployment, round })]))
    await director.blockAt(terms.end + 2 * terms.reviewPeriod + 10)
    await director.block(1, [role('ada'), prepareSealRound({ deployment, round })])
    const claims = lines.map(({ campaign }) => prepareClaimMatch({ deployment, round, campaign }))
    await director.undoneAndDone(() => director.block(1, ...claims.map((call) => [role('chidi'), call] as const)))
  },
}
