import { InvalidDocumentError } from '@commonweight/domain/documents/invalid-document-error'
import type { Hex } from '@commonweight/domain/hex'
import { type BuiltManifest, buildManifest } from '@commonweight/evidence/build-manifest'
import { prepareSubmitEvidence } from '@commonweight/sdk/prepare/campaigns/submit-evidence'
import type { SiteChain } from '../../site-chain'
import { putDocument } from '../../transactions/documents/put-document'
import type { PreparedFlow } from '../../transactions/flow-plan'
import { FormInvalidError } from '../../ui/form/form-invalid-error'
import type { EvidenceValues } from './evidence-values'
import { evidence as words } from './words'

export type SubmitEvidenceStepsParameters = {
  chain: SiteChain
  campaign: Hex
  /** Index from 0. */
  milestone: number
  values: EvidenceValues
}

/**
 * Builds and stores the manifest, then prepares its submission.
 * @throws FormInvalidError with an issue per field.
 */
export async function submitEvidenceSteps(parameters: SubmitEvidenceStepsParameters): Promise<PreparedFlow> {
  const { chain, campaign } = parameters
  const built = await build(parameters)
  await putDocument(built)
  const call = prepareSubmitEvidence({ deployment: chain.deployment, campaign, evidence: built.digest })
  return {
    steps: [{ kind: 'main', label: words.step, call }],
    link: { href: `/campaigns/${campaign}`, label: words.open },
  }
}

async function build({ campaign, milestone, values }: SubmitEvidenceStepsParameters): Promise<BuiltManifest> {
  const { summary, licence, revisions, files, evaluations, reproduce, links } = values
  try {
    return await buildManifest({
      campaign,
      milestone,
      summary,
      licence,
      files,
      revisions: revisions.filter(isFilled),
      evaluations: evaluations
        .filter(isFilled)
        .map(({ command, ...figures }) => ({ ...figures, ...(command.trim() && { command }) })),
      ...(reproduce.trim() && { reproduce }),
      links: links.filter(isFilled),
    })
  } catch (error) {
    if (error instanceof InvalidDocumentError) throw new FormInvalidError(error.issues)
    throw error
  }
}

function isFilled(row: Record<string, string>): boolean {
  return Object.values(row).some((text) => text.trim() !== '')
}
