import type { Listing } from '../listing'

export const sam2: Listing = {
  project: 'Meta FAIR',
  title: 'SAM 2 under the microscope',
  summary: 'Adapt open video segmentation to living cells, with masks drawn by biologists.',
  labUrl: 'https://github.com/facebookresearch/sam2',
  model: { parameters: '224M', licence: 'Apache-2.0', base: 'SAM 2 large', kind: 'vision' },
  story: `
## What it is

Segment Anything 2 follows any object through a video from a click. Its largest model has 224 million parameters; weights
and code are Apache-2.0. It was trained on 51 thousand everyday videos, the SA-V dataset.

## What the money is for

Cells divide, merge and fade, which nothing in everyday video does. Four laboratories have time-lapse recordings that they
may publish. The campaign pays students of biology to mark them and tunes the model to follow a cell through division.

## Plan

Recordings and masks first, under an open licence and with the microscope's settings. Then the model, compared with the
tools that laboratories use today, on recordings from a fifth one.`,
  links: [
    { label: 'Code', href: 'https://github.com/facebookresearch/sam2' },
    { label: 'Paper and demo', href: 'https://ai.meta.com/sam2/' },
  ],
  milestones: [
    {
      title: 'Marked recordings',
      criteria:
        'At least 300 recordings with masks and lineage, drawn by two people each where they disagree, under CC-BY-4.0 with acquisition settings.',
    },
    {
      title: 'A model that follows division',
      criteria:
        'Weights, code and a plugin for a common image viewer. On the fifth laboratory’s recordings, fewer wrong links than two named tools, by a published script.',
    },
  ],
}
