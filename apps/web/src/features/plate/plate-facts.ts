import { MODEL_KINDS, type ModelKind } from '@commonweight/domain/documents/terms-document'
import type { MilestoneState } from '@commonweight/domain/states/milestone-state'
import type { CampaignCard } from '@commonweight/domain/views/campaign'
import { TINTS, type Tint } from './plate-tints'
import { sizeLevel } from './size-level'

/** What has become of a milestone, as a plate shows it. */
export type Stage = 'delivered' | 'at-work' | 'to-come' | 'lost'

/** All that a plate shows. No text of a stranger is in it. */
export type PlateFacts = {
  /** 32 bits of the campaign's id. */
  seed: number
  kind: ModelKind
  /** 1 to 8: how dense. */
  level: number
  tint: Tint
  columns: { shareBps: number; stage: Stage }[]
}

const STAGE_OF: Readonly<Record<MilestoneState, Stage>> = {
  released: 'delivered',
  'in-challenge': 'at-work',
  releasable: 'at-work',
  submitted: 'at-work',
  'at-work': 'at-work',
  waiting: 'to-come',
  lost: 'lost',
}

export function plateFacts({ id, lab, model, milestones }: PlateSubject): PlateFacts {
  return {
    seed: mixed(id),
    kind: MODEL_KINDS.find((kind) => kind === model.kind) ?? 'other',
    level: sizeLevel(model.parameters),
    tint: TINTS[mixed(lab) % TINTS.length] ?? 'stone',
    columns: milestones.map(({ shareBps, state }) => ({ shareBps, stage: STAGE_OF[state] })),
  }
}

export type PlateSubject = Pick<CampaignCard, 'id' | 'lab' | 'model' | 'milestones'>

/** 32 bits of which every character takes part (FNV-1a): accounts with many leading zeros differ too. */
function mixed(text: string): number {
  let bits = 0x811c9dc5
  for (const character of text.toLowerCase()) bits = Math.imul(bits ^ character.charCodeAt(0), 0x01000193)
  return (bits ^ (bits >>> 15)) >>> 0
}
