import type { Listing } from '../listing'

export const smolVlm: Listing = {
  project: 'Hugging Face vision team',
  title: 'SmolVLM reads old paper',
  summary: 'Teach a 2B vision model to transcribe archives: ledgers, letters, tables, bad scans.',
  labUrl: 'https://github.com/huggingface/smollm',
  model: { parameters: '2.2B', licence: 'Apache-2.0', base: 'SmolVLM', kind: 'multimodal' },
  story: `
## What it is

SmolVLM joins a SigLIP image encoder to SmolLM2-1.7B and needs about 5 GB of memory for a page. Weights, data and
training code are open under Apache-2.0.

## What the money is for

Archives hold millions of scanned pages that no one can search. Services that read them are priced per page and keep the
images. A small open model could run on the archive's own machine.

## Plan

Three archives have public-domain scans with transcriptions of varying quality. We clean 40,000 pages of those, publish
them as a training set, and tune the model on lines, then on whole pages with tables.`,
  links: [
    { label: 'Training code', href: 'https://github.com/huggingface/smollm' },
    { label: 'Base model', href: 'https://huggingface.co/HuggingFaceTB/SmolVLM-Instruct' },
  ],
  milestones: [
    {
      title: 'Forty thousand clean pages',
      criteria:
        'Page images in the public domain with line-level transcriptions; a random 2% checked by two people, with at most 1% of characters wrong.',
    },
    {
      title: 'Weights that read pages',
      criteria:
        'Weights and code. Character error rate under 6% on a held-out archive, by a published command, on a machine with 8 GB of video memory.',
    },
  ],
}
