import { writeFile } from 'node:fs/promises'
import { buildManifest } from '@commonweight/evidence/build-manifest'
import { draftEvidence } from '@commonweight/evidence/draft-evidence'
import { openPlace, PLACE_OPTIONS } from '../evidence-place'
import { UsageError } from '../input-errors'
import { parseArguments } from '../parse-arguments'
import type { Command } from './command'

const OPTIONS = {
  ...PLACE_OPTIONS,
  campaign: { type: 'string' },
  milestone: { type: 'string' },
  summary: { type: 'string' },
  licence: { type: 'string' },
  out: { type: 'string' },
} as const

/**
 * `commonweight evidence build FOLDER|REPOSITORY --campaign ID --milestone N --summary TEXT`: the manifest of what was
 * delivered, in the bytes that are published and submitted. Its digest goes to standard error.
 */
export const run: Command = async (argv, { out, warn }) => {
  const { values, positionals } = parseArguments(argv, OPTIONS)
  const [place, ...more] = positionals
  if (place === undefined || more.length > 0) throw new UsageError('Name one folder or repository.')
  const { campaign, milestone, summary } = values
  if (campaign === undefined || milestone === undefined || summary === undefined) {
    throw new UsageError('Name what it is for: --campaign 0x..., --milestone N (from 1), --summary TEXT.')
  }
  if (!/^0x[0-9a-f]{64}$/.test(campaign)) throw new UsageError('--campaign must be 0x and 64 hex digits in lower case.')
  if (!/^[1-9]\d?$/.test(milestone)) throw new UsageError('--milestone is a whole number from 1.')
  const draft = await draftEvidence(await openPlace(place, values.hub))
  const licence = values.licence ?? draft.licence
  if (licence === null) throw new UsageError('Nothing there says the licence: --licence SPDX-ID.')
  const parts = { campaign: campaign as `0x${string}`, milestone: Number(milestone) - 1, summary }
  const { bytes, digest, manifest } = await buildManifest({ ...draft, ...parts, licence, links: [] })
  if (values.out === undefined) out(new TextDecoder().decode(bytes))
  else await writeFile(values.out, bytes)
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`
  warn(`${count(manifest.files.length, 'file')}, ${count(manifest.evaluations.length, 'evaluation')}; digest ${digest}`)
  return 0
}
