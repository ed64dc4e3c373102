import type { Listing } from '../listing'

export const olmo2: Listing = {
  project: 'Ai2',
  title: 'OLMo 2 32B: the mid-training mix, documented to the last token',
  summary: 'Release every intermediate data mix of a 32B open model, with the ablations that led to it.',
  labUrl: 'https://allenai.org/olmo',
  model: { parameters: '32B', licence: 'Apache-2.0', base: 'scratch', kind: 'language' },
  story: `
## What it is

OLMo 2 is a family of fully open language models of 1B, 7B, 13B and 32B parameters. Weights, training data, code, logs and
intermediate checkpoints are public. The 32B model was trained on up to 6 trillion tokens in two stages: a broad
pretraining mix and a smaller, richer one for the last part of training.

## What the money is for

The second stage is where much of the quality comes from, and where most open releases go quiet. This campaign pays for
re-running the data ablations that chose the mix, at 1B and 7B, and for publishing what did *not* work next to what did.

## Plan

1. Publish each candidate mix with its source, filter and token count.
2. Train and release the ablation models with their full logs.
3. Write it up so that a lab with sixteen GPUs can repeat it.

Storage and compute are the only costs. Nothing here depends on access that an outsider could not get.`,
  links: [
    { label: 'Training code', href: 'https://github.com/allenai/OLMo' },
    { label: 'Models and data', href: 'https://huggingface.co/allenai' },
  ],
  milestones: [
    {
      title: 'Data mixes published',
      criteria:
        'At least six candidate mixes are downloadable without an account. Each lists its sources, filters, token count and licence, and a script rebuilds a 1% sample with matching checksums.',
    },
    {
      title: 'Ablation models released',
      criteria:
        'Weights of at least eight ablation runs (1B or 7B) with training logs and the evaluation command. An attester reproduces one evaluation within half a point.',
    },
    {
      title: 'Report and negative results',
      criteria:
        'A public report covers every run, including those that were worse, and gives the compute each one took. Code, data and report are under open licences.',
    },
  ],
}
