import { GRACE } from '@commonweight/abi/constants'
import { prepareApproveSubmission } from '@commonweight/sdk/prepare/campaigns/approve-submission'
import { prepareDenySubmission } from '@commonweight/sdk/prepare/campaigns/deny-submission'
import { prepareRelease } from '@commonweight/sdk/prepare/campaigns/release'
import { prepareSubmitEvidence } from '@commonweight/sdk/prepare/campaigns/submit-evidence'
import { prepareVeto } from '@commonweight/sdk/prepare/campaigns/veto'
import { prepareDonate } from '@commonweight/sdk/prepare/donations/donate'
import type { Hex } from 'viem'
import { type DirectedSchedule, digestOf, OWN } from './directed-schedule'
import { type Director, listCampaign, USDC, vouchers } from './director'
import { DAY } from './scene'

type Attester = 'attester1' | 'attester2' | 'attester3'

function approvals({ deployment, role }: Director, campaign: Hex) {
  return (name: Attester) => {
    const signatures = [{ signer: role(name), data: OWN }]
    return [role(name), prepareApproveSubmission({ deployment, campaign, submission: 1, signatures })] as const
  }
}

export const reopened: DirectedSchedule = {
  name: 'a denial in the challenge window reopens the submission, which another attester then approves',
  reaches: ['submissions', 'approvals', 'denials', 'reasons of denials', 'challenges', 'reopenings', 'releases'],
  async play(director) {
    const { deployment, role, token } = director
    const campaign = await listCampaign(director)
    await director.block(1, [role('ada'), prepareDonate({ deployment, campaign, amount: USDC, token })])
    await director.block(1, [role('lab'), prepareSubmitEvidence({ deployment, campaign, evidence: digestOf(4) })])
    const approve = approvals(director, campaign)
    await director.block(1, approve('attester1'), approve('attester2'))
    const signature = { signer: role('attester1'), data: OWN }
    const deny = prepareDenySubmission({ deployment, campaign, submission: 1, reason: digestOf(8), signature })
    await director.undoneAndDone(() => director.block(1, [role('attester1'), deny]))
    await director.undoneAndDone(() => director.block(1, approve('attester3')))
    await director.blockAt(director.now() + DAY)
    await director.block(1, [role('chidi'), prepareRelease({ deployment, campaign })])
  },
}

export const moved: DirectedSchedule = {
  name: 'a denial late in the challenge window, and then a veto, each move the cutoff',
  reaches: ['reopenings', 'rejections'],
  async play(director) {
    const { deployment, role, token } = director
    const campaign = await listCampaign(director)
    await director.block(1, ...(await vouchers(director)))
    await director.block(1, [role('ada'), prepareDonate({ deployment, campaign, amount: USDC, token })])
    await director.block(1, [role('lab'), prepareSubmitEvidence({ deployment, campaign, evidence: digestOf(4) })])
    const approve = approvals(director, campaign)
    const deadline = director.known.campaigns[0]?.terms.milestones[0]?.deadline ?? 0
    await director.blockAt(deadline + GRACE - DAY / 2, approve('attester1'), approve('attester2'))
    const signature = { signer: role('attester1'), data: OWN }
    const deny = prepareDenySubmission({ deployment, campaign, submission: 1, signature })
    await director.undoneAndDone(() => director.block(1, [role('attester1'), deny]))
    await director.block(1, approve('attester3'))
    await director.undoneAndDone(() => director.block(DAY / 4, [role('ada'), prepareVeto({ deployment, campaign })]))
  },
}

export const surplus: DirectedSchedule = {
  name: 'an approval beyond the k-th keeps the window that one attester’s denial would have ended',
  reaches: ['approvals', 'surplus approvals', 'denials', 'challenges', 'releases'],
  async play(director) {
    const { deployment, role, token } = director
    const campaign = await listCampaign(director)
    await director.block(1, [role('ada'), prepareDonate({ deployment, campaign, amount: USDC, token })])
    await director.block(1, [role('lab'), prepareSubmitEvidence({ deployment, campaign, evidence: digestOf(4) })])
    const approve = approvals(director, campaign)
    await director.block(1, approve('attester1'), approve('attester2'))
    const end = director.now() + DAY
    await director.undoneAndDone(() => director.block(1, approve('attester3')))
    const signature = { signer: role('attester1'), data: OWN }
    const deny = prepareDenySubmission({ deployment, campaign, submission: 1, signature })
    await director.undoneAndDone(() => director.block(1, [role('attester1'), deny]))
    // Who denied is passed over, so nothing is new here.
    await director.block(1, approve('attester1'))
    await director.blockAt(end, [role('chidi'), prepareRelease({ deployment, campaign })])
  },
}

export const keptPoints: DirectedSchedule = {
  name: 'A5: backers veto with the points that they held at the submission, whatever they gave since',
  reaches: ['vetoes', 'vetoes with points kept', 'reasons of vetoes', 'rejections'],
  async play(director) {
    const { deployment, role, token } = director
    const campaign = await listCampaign(director)
    const give = (name: 'ada' | 'bao' | 'chidi', amount: bigint) =>
      [role(name), prepareDonate({ deployment, campaign, amount: amount * USDC, token })] as const
    await director.block(1, ...(await vouchers(director)))
    await director.block(1, give('ada', 100n), give('bao', 1n))
    const submit = [role('lab'), prepareSubmitEvidence({ deployment, campaign, evidence: digestOf(4) })] as const
    // In the submission's own second: after it, Ada gives more, and Chidi for the first time, twice.
    await director.undoneAndDone(() =>
      director.block(1, give('bao', 3n), submit, give('ada', 21n), give('chidi', 4n), give('chidi', 5n)),
    )
    await director.undoneAndDone(() => director.block(1, give('ada', 23n), give('bao', 5n)))
    const approve = approvals(director, campaign)
    await director.block(1, approve('attester1'), approve('attester3'))
    const veto = (name: 'ada' | 'bao' | 'chidi') =>
      [role(name), prepareVeto({ deployment, campaign, reason: digestOf(9) })] as const
    await director.undoneAndDone(() => director.block(1, veto('chidi')))
    await director.expectVetoes([[role('chidi'), 2n * 10n ** 9n]])
    await director.undoneAndDone(() => director.block(1, veto('ada')))
    await director.expectVetoes([
      [role('chidi'), 2n * 10n ** 9n],
      [role('ada'), 10n * 10n ** 9n],
    ])
  },
}
