import { campaignsAbi } from '@commonweight/abi/generated'
import { prepareApproveSubmission } from '@commonweight/sdk/prepare/campaigns/approve-submission'
import { prepareDenySubmission } from '@commonweight/sdk/prepare/campaigns/deny-submission'
import { prepareExtendDeadline } from '@commonweight/sdk/prepare/campaigns/extend-deadline'
import { prepareSubmitEvidence } from '@commonweight/sdk/prepare/campaigns/submit-evidence'
import { approvalTypedData } from '@commonweight/sdk/typed-data/approval-typed-data'
import { extensionTypedData } from '@commonweight/sdk/typed-data/extension-typed-data'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import type { Hex } from 'viem'
import { readContract } from 'viem/actions'
import { isInChallenge } from '../ripe'
import { anyone, at, attesterRoles, DAY, digest, type KnownCampaign, maybeDigest, roleOf, type Scene } from '../scene'
import { onCampaign, onRipe } from './action'

/** The data of a signature whose signer sends the call. */
const OWN: Hex = '0x'

async function submitBy({ chain, random }: Scene, { id, terms }: KnownCampaign): Promise<Hex> {
  const evidence = digest(random)
  await chain.send(terms.lab, prepareSubmitEvidence({ deployment: chain.deployment, campaign: id, evidence }))
  return evidence
}

async function lastSubmission({ chain }: Scene, id: Hex): Promise<number> {
  const at = { address: chain.deployment.campaigns, abi: campaignsAbi, args: [id] } as const
  return (await readContract(chain.client, { ...at, functionName: 'submissionOf' })).number
}

/**
 * Most of three attesters, two of which must approve: each sends its own call, or somebody posts all their signatures,
 * those that were posted before among them. @param evidence Of a submission that is sent in the same block before.
 */
async function approveBy(scene: Scene, { id }: KnownCampaign, evidence?: Hex): Promise<void> {
  const { chain, random } = scene
  const { deployment } = chain
  const submission = (await lastSubmission(scene, id)) + (evidence ? 1 : 0)
  const roles = attesterRoles.filter(() => random.chance(0.9))
  if (roles.length > 0 && random.chance(0.3)) {
    const signatures = await Promise.all(roles.map((role) => signApproval(scene, { id, submission, evidence, role })))
    const call = prepareApproveSubmission({ deployment, campaign: id, submission, signatures })
    return void (await chain.send(anyone(scene), call))
  }
  for (const role of roles) {
    const signatures = [{ signer: at(scene, role), data: OWN }]
    await chain.send(at(scene, role), prepareApproveSubmission({ deployment, campaign: id, submission, signatures }))
  }
}

type Signing = { id: Hex; submission: number; evidence: Hex | undefined; role: number }

async function signApproval({ chain }: Scene, { id, submission, evidence, role }: Signing) {
  const { deployment, client } = chain
  const at = { address: deployment.campaigns, abi: campaignsAbi, args: [id] } as const
  const [{ milestone }, stored] = await Promise.all([
    readContract(client, { ...at, functionName: 'progressOf' }),
    readContract(client, { ...at, functionName: 'evidenceOf' }),
  ])
  const account = devAccount(roleOf(role))
  const approval = { campaign: id, milestone, submission, evidence: evidence ?? stored, attester: account.address }
  return { signer: account.address, data: await account.signTypedData(approvalTypedData({ deployment, approval })) }
}

export const submit = onCampaign(submitBy)

export const approve = onCampaign((scene, campaign) => approveBy(scene, campaign))

export const submitAndApprove = onCampaign(async (scene, campaign) => {
  await approveBy(scene, campaign, await submitBy(scene, campaign))
})

/** One or two of three attesters, two of which must approve: some denials end a challenge window, some do not. */
export const deny = onRipe(isInChallenge, async (scene, { id }) => {
  const { chain, random } = scene
  const submission = await lastSubmission(scene, id)
  for (const role of attesterRoles.filter(() => random.chance(0.5))) {
    const signature = { signer: at(scene, role), data: OWN }
    const reason = maybeDigest(random)
    const call = { deployment: chain.deployment, campaign: id, submission, reason, signature }
    await chain.send(at(scene, role), prepareDenySubmission(call))
  }
})

export const extend = onCampaign(async (scene, { id, terms }) => {
  const { chain, random } = scene
  const { deployment } = chain
  const at = { address: deployment.campaigns, abi: campaignsAbi, args: [id] } as const
  const { milestone } = await readContract(chain.client, { ...at, functionName: 'progressOf' })
  const deadline = (terms.milestones[milestone]?.deadline ?? 0) + random.whole(1, 5 * DAY)
  const signatures = await Promise.all(
    (['attester1', 'attester3'] as const).map(async (role) => {
      const account = devAccount(role)
      const extension = { campaign: id, milestone, deadline, attester: account.address }
      const data = await account.signTypedData(extensionTypedData({ deployment, extension }))
      return { signer: account.address, data }
    }),
  )
  await chain.send(anyone(scene), prepareExtendDeadline({ deployment, campaign: id, deadline, signatures }))
})
