import { digestOf } from '@commonweight/domain/canonical'
import type { EvidenceFile } from '@commonweight/domain/documents/evidence-manifest'
import { type BuiltManifest, buildManifest } from '@commonweight/evidence/build-manifest'
import type { Hex } from 'viem'
import type { CampaignPlan, WorkPlan } from './plan/campaign-plan'

const NOTICE =
  'Sample evidence of a demo listing, not published by the project. The files are small texts made for this demo; their digests are real.'

/** What a lab would submit, by kind of work. */
const SAMPLES: Record<WorkPlan['evidence'], { paths: string[]; summary: string }> = {
  data: {
    paths: ['README.md', 'SHA256SUMS', 'data/sources.csv', 'data/filters.toml', 'data/sample-1-percent.txt'],
    summary: 'The list of sources with licences, the filters, and a sample that anyone can rebuild.',
  },
  weights: {
    paths: ['README.md', 'SHA256SUMS', 'weights/config.json', 'weights/model.safetensors', 'logs/training.csv'],
    summary: 'Weights, configuration and the complete training log, with the command that evaluates them.',
  },
  report: {
    paths: ['README.md', 'SHA256SUMS', 'report/report.md', 'report/results.csv', 'report/test-set.txt'],
    summary: 'The report with all measurements, the test set, and the script that makes every table.',
  },
}

/** The manifest of a submission. Sizes and digests of its files are real. */
export async function evidenceOf(plan: CampaignPlan, work: WorkPlan, campaign: Hex): Promise<BuiltManifest> {
  const { paths, summary } = SAMPLES[work.evidence]
  const title = plan.listing.milestones[work.milestone]?.title ?? ''
  return buildManifest({
    campaign,
    milestone: work.milestone,
    summary: `${title}. ${summary}\n\n${NOTICE}`,
    licence: plan.listing.model.licence,
    revisions: [],
    files: await Promise.all(paths.map((path) => sampleFile(`${plan.key} milestone ${work.milestone}`, path))),
    evaluations: [{ name: 'Files that match SHA256SUMS', metric: 'count', value: String(paths.length - 2) }],
    reproduce: 'sha256sum --check SHA256SUMS',
    links: [...plan.listing.links],
  })
}

async function sampleFile(name: string, path: string): Promise<EvidenceFile> {
  const bytes = new TextEncoder().encode(`Commonweight demo sample\n${name}\n${path}\n`)
  return { path, size: bytes.length, sha256: await digestOf(bytes) }
}
