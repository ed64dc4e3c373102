import type { ModelKind } from '@commonweight/domain/documents/terms-document'
import { countOf } from '../../format/number'
import type { Stage } from './plate-facts'

/** What the caption of a plate says. */
export const plate = {
  drawn: (kind: string, columns: string) => `Drawn from the campaign’s facts: ${kind}, ${columns}.`,
  kinds: {
    language: 'a language model',
    speech: 'the sound of a speech model',
    vision: 'the picture of a vision model',
    multimodal: 'pictures and text of a multimodal model',
    embedding: 'the points of an embedding model',
    code: 'the lines of a code model',
    dataset: 'the layers of a dataset',
    evaluation: 'the tally of an evaluation',
    tooling: 'the pieces of a tool',
    other: 'tiles for work of another kind',
  } satisfies Record<ModelKind, string>,
  columns: (count: number, shares: string) => `${countOf(count, 'milestone', 'milestones')} of ${shares} %`,
  and: 'and',
  stages: {
    delivered: (count: number) => `${count} delivered, in ink`,
    'at-work': (count: number) => `${count} under way, in wash`,
    'to-come': (count: number) => `${count} to come, in pencil`,
    lost: (count: number) => `${count} lost, struck through`,
  } satisfies Record<Stage, (count: number) => string>,
}
