import type { Listing } from '../listing'

export const pythia: Listing = {
  project: 'EleutherAI',
  title: 'Pythia, once more, with every gradient step',
  summary: 'Retrain the 1.4B model with a checkpoint every ten steps, to see how abilities appear.',
  labUrl: 'https://www.eleuther.ai',
  model: { parameters: '1.4B', licence: 'Apache-2.0', base: 'scratch', kind: 'language' },
  story: `
## What it is

Pythia is a suite of language models from 70 million to 12 billion parameters, all trained on the same data in the same
order, each with 154 public checkpoints. It was made to study how models learn, and hundreds of papers have used it.

## What the money is for

154 checkpoints are few where a model changes most. Researchers ask for the first thousand steps in full. This campaign
retrains the 1.4B model and keeps a checkpoint every ten steps there, and every hundred after that, with optimiser state.

## Plan

Storage is the hard part: about 40 TB. The first milestone secures it and proves that the original run can be repeated
to the bit; the second trains; the third publishes tools that read a thousand checkpoints without downloading them.`,
  links: [
    { label: 'Suite', href: 'https://github.com/EleutherAI/pythia' },
    { label: 'Checkpoints', href: 'https://huggingface.co/EleutherAI' },
  ],
  milestones: [
    {
      title: 'The original run, repeated',
      criteria:
        'The first 1,000 steps of the 1.4B run are repeated with published code and data order. Losses agree with the original log within 0.1%.',
    },
    {
      title: 'Dense checkpoints',
      criteria:
        'A checkpoint with optimiser state every ten steps up to step 1,000 and every hundred up to step 20,000, each with its SHA-256, downloadable one by one.',
    },
    {
      title: 'Tools to read them',
      criteria:
        'A library that streams single tensors across checkpoints. A notebook reproduces one published finding about early training in under an hour.',
    },
  ],
}
