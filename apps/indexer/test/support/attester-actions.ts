import { campaignsAbi } from '@commonweight/abi/generated'
import { extensionTypedData } from '@commonweight/sdk/extension-typed-data'
import { prepareApproveSubmission } from '@commonweight/sdk/prepare/approve-submission'
import { prepareDenySubmission } from '@commonweight/sdk/prepare/deny-submission'
import { prepareExtendDeadline } from '@commonweight/sdk/prepare/extend-deadline'
import { prepareSubmitEvidence } from '@commonweight/sdk/prepare/submit-evidence'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import type { Hex } from 'viem'
import { readContract } from 'viem/actions'
import { onCampaign, onRipe } from './action'
import { isInChallenge } from './ripe'
import { anyone, at, attesterRoles, digest, type KnownCampaign, type Scene } from './scene'

const DAY = 86_400
/** The data of a signature whose signer sends the call. */
const OWN: Hex = '0x'

function submitBy({ chain, random }: Scene, { id, terms }: KnownCampaign): Promise<Hex> {
  const call = { deployment: chain.deployment, campaign: id, evidence: digest(random) }
  return chain.send(terms.lab, prepareSubmitEvidence(call))
}

async function lastSubmission({ chain }: Scene, id: Hex): Promise<number> {
  const at = { address: chain.deployment.campaigns, abi: campaignsAbi, args: [id] } as const
  return (await readContract(chain.client, { ...at, functionName: 'submissionOf' })).number
}

/** The attesters sign by sending the call themselves. @param ahead Submissions sent in the same block before. */
async function approveBy(scene: Scene, { id }: KnownCampaign, ahead: number): Promise<void> {
  const { chain, random } = scene
  const submission = (await lastSubmission(scene, id)) + ahead
  for (const role of attesterRoles.filter(() => random.chance(0.9))) {
    const signatures = [{ signer: at(scene, role), data: OWN }]
    const call = { deployment: chain.deployment, campaign: id, submission, signatures }
    await chain.send(at(scene, role), prepareApproveSubmission(call))
  }
}

export const submit = onCampaign(submitBy)

export const approve = onCampaign((scene, campaign) => approveBy(scene, campaign, 0))

export const submitAndApprove = onCampaign(async (scene, campaign) => {
  await submitBy(scene, campaign)
  await approveBy(scene, campaign, 1)
})

/** One or two of three attesters, of whom two must approve: some denials end a challenge window, some do not. */
export const deny = onRipe(isInChallenge, async (scene, { id }) => {
  const { chain, random } = scene
  const submission = await lastSubmission(scene, id)
  for (const role of attesterRoles.filter(() => random.chance(0.5))) {
    const signature = { signer: at(scene, role), data: OWN }
    const call = { deployment: chain.deployment, campaign: id, submission, signature }
    await chain.send(at(scene, role), prepareDenySubmission(call))
  }
})

export const extend = onCampaign(async (scene, { id, terms }) => {
  const { chain, random } = scene
  const { deployment } = chain
  const at = { address: deployment.campaigns, abi: campaignsAbi, args: [id] } as const
  const { milestone } = await readContract(chain.client, { ...at, functionName: 'progressOf' })
  const deadline = (terms.milestones[milestone]?.deadline ?? 0) + random.whole(1, 5 * DAY)
  const message = extensionTypedData({ deployment, extension: { campaign: id, milestone, deadline } })
  const signatures = await Promise.all(
    (['attester1', 'attester3'] as const).map(async (role) => {
      const account = devAccount(role)
      return { signer: account.address, data: await account.signTypedData(message) }
    }),
  )
  await chain.send(anyone(scene), prepareExtendDeadline({ deployment, campaign: id, deadline, signatures }))
})
