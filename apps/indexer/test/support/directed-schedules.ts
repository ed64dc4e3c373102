import { cartTypedData } from '@commonweight/sdk/cart-typed-data'
import { depositAddress } from '@commonweight/sdk/deposit-address'
import { prepareApproveCampaigns } from '@commonweight/sdk/prepare/approve-campaigns'
import { prepareApproveSubmission } from '@commonweight/sdk/prepare/approve-submission'
import { prepareClaimComputed } from '@commonweight/sdk/prepare/claim-computed'
import { prepareClaimMatch } from '@commonweight/sdk/prepare/claim-match'
import { prepareDenySubmission } from '@commonweight/sdk/prepare/deny-submission'
import { prepareDonate } from '@commonweight/sdk/prepare/donate'
import { prepareDonateSigned } from '@commonweight/sdk/prepare/donate-signed'
import { prepareFundRound } from '@commonweight/sdk/prepare/fund-round'
import { prepareMintTestToken } from '@commonweight/sdk/prepare/mint-test-token'
import { preparePostResult } from '@commonweight/sdk/prepare/post-result'
import { prepareRelease } from '@commonweight/sdk/prepare/release'
import { prepareSealRound } from '@commonweight/sdk/prepare/seal-round'
import { prepareSubmitEvidence } from '@commonweight/sdk/prepare/submit-evidence'
import { prepareSweep } from '@commonweight/sdk/prepare/sweep'
import { prepareVetoResult } from '@commonweight/sdk/prepare/veto-result'
import { roundTermsHash } from '@commonweight/sdk/round-terms-hash'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type Hex, numberToHex } from 'viem'
import { DAY, type Director, listCampaign, openRound, USDC } from './director'
import { merkleTree } from './merkle-tree'

/** @property reaches Kinds of rows that there must be in the end. */
export type DirectedSchedule = { name: string; play(director: Director): Promise<void>; reaches: string[] }

const digest = (number: number) => numberToHex(number, { size: 32 })
const OWN: Hex = '0x'

/** A round with a calculator, 30 USDC of early money, and two campaigns with a gift each, at its end. */
async function endedRound(director: Director) {
  const { deployment, role, token } = director
  const { id: round, terms } = await openRound(director)
  const fund = (amount: bigint) =>
    prepareFundRound({ deployment, round, termsHash: roundTermsHash(terms), amount, token })
  await director.block(1, [role('ada'), fund(20n * USDC)], [role('bao'), fund(10n * USDC)])
  const campaigns = [await listCampaign(director, { round: terms }), await listCampaign(director, { round: terms })]
  await director.block(1, [role('operator'), prepareApproveCampaigns({ deployment, round, campaigns })])
  await director.blockAt(terms.start)
  const gifts = campaigns.flatMap((campaign) =>
    (['ada', 'bao'] as const).map((name) => ({
      name,
      call: prepareDonate({ deployment, campaign, amount: USDC, token }),
    })),
  )
  await director.block(1, ...gifts.map(({ name, call }) => [role(name), call] as const))
  await director.blockAt(terms.end)
  const lines = campaigns.map((campaign, i) => ({ campaign, amount: BigInt(7 - 5 * i) * USDC }))
  const { root, proofs } = merkleTree(lines)
  const digests = { inputs: digest(1), configuration: digest(2), code: digest(3) }
  const post = preparePostResult({ deployment, round, root, ...digests })
  await director.undoneAndDone(() => director.block(1, [role('voucherIssuer'), post]))
  return { round, terms, lines, proofs }
}

const standing: DirectedSchedule = {
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

const vetoed: DirectedSchedule = {
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

const reopened: DirectedSchedule = {
  name: 'a denial in the challenge window reopens the submission, which another attester then approves',
  reaches: ['submissions', 'approvals', 'denials', 'challenges', 'reopenings', 'releases'],
  async play(director) {
    const { deployment, role, token } = director
    const campaign = await listCampaign(director)
    await director.block(1, [role('ada'), prepareDonate({ deployment, campaign, amount: USDC, token })])
    await director.block(1, [role('lab'), prepareSubmitEvidence({ deployment, campaign, evidence: digest(4) })])
    const approve = (name: 'attester1' | 'attester2' | 'attester3') => {
      const signatures = [{ signer: role(name), data: OWN }]
      return [role(name), prepareApproveSubmission({ deployment, campaign, submission: 1, signatures })] as const
    }
    await director.block(1, approve('attester1'), approve('attester2'))
    const signature = { signer: role('attester1'), data: OWN }
    const deny = prepareDenySubmission({ deployment, campaign, submission: 1, signature })
    await director.undoneAndDone(() => director.block(1, [role('attester1'), deny]))
    await director.undoneAndDone(() => director.block(1, approve('attester3')))
    await director.blockAt(director.now() + DAY)
    await director.block(1, [role('chidi'), prepareRelease({ deployment, campaign })])
  },
}

const brought: DirectedSchedule = {
  name: 'gifts that the router or a deposit address brings name who paid them',
  reaches: ['donations', 'paid_carts', 'gifts paid by another'],
  async play(director) {
    const { deployment, role, token } = director
    const campaign = await listCampaign(director)
    const gifts = [{ campaign, amount: USDC }]
    const signed = async (nonce: bigint, payer: `0x${string}`) => {
      const cart = { donor: role('ada'), payer, token, gifts, nonce, deadline: director.now() + DAY }
      const signature = await devAccount('ada').signTypedData(cartTypedData({ deployment, cart }))
      return prepareDonateSigned({ deployment, cart, signature })
    }
    const [own, sponsored] = [await signed(1n, role('ada')), await signed(2n, role('bao'))]
    await director.undoneAndDone(() => director.block(1, [role('chidi'), own], [role('bao'), sponsored]))
    const beneficiary = role('chidi')
    const to = depositAddress({ deployment, campaign, beneficiary })
    const { chainId } = deployment
    const arrival = prepareMintTestToken({ chainId, token, to, amount: USDC })
    const sweep = prepareSweep({ deployment, campaign, beneficiary })
    await director.undoneAndDone(() => director.block(1, [role('bao'), arrival], [role('lab'), sweep]))
    await director.expectPayers([
      [role('ada'), null],
      [role('ada'), role('bao')],
      [role('chidi'), to.toLowerCase()],
    ])
  },
}

/** What chance meets too seldom to be waited for, each forced, undone by a fork and done again. */
export const directedSchedules: readonly DirectedSchedule[] = [standing, vetoed, reopened, brought]
