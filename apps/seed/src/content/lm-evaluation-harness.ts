import type { Listing } from '../listing'

export const lmEvaluationHarness: Listing = {
  project: 'EleutherAI',
  title: 'The evaluation harness, reproducible by digest',
  summary: 'Pin every prompt, dataset and seed, so that two labs get the same number or learn why not.',
  labUrl: 'https://github.com/EleutherAI/lm-evaluation-harness',
  model: { parameters: '60+ benchmarks', licence: 'MIT', base: 'existing library', kind: 'evaluation' },
  story: `
## What it is

The lm-evaluation-harness is the library behind most published benchmark tables of language models, open leaderboards
included. It is MIT-licensed and covers more than sixty academic benchmarks with hundreds of subtasks.

## What the money is for

Scores drift: a dataset is re-uploaded, a prompt is edited, a tokenizer adds a space. This campaign gives every result a
digest over all that went into it, and a service that anyone can run to check a claimed table.

## Plan

First the manifest and the command that verifies it, then the hundred most cited tasks pinned, each with a known-good
result from two machines. Maintenance for a year is part of the second milestone.`,
  links: [{ label: 'Repository', href: 'https://github.com/EleutherAI/lm-evaluation-harness' }],
  milestones: [
    {
      title: 'A result has a digest',
      criteria:
        'A merged change writes a manifest of data, prompts, code and seed with each run. Two attesters get the same digest on different machines for ten tasks.',
    },
    {
      title: 'One hundred tasks pinned',
      criteria:
        'The hundred most used tasks have pinned inputs and a reference result from two machines. A public page lists what changed since the last release.',
    },
  ],
}
