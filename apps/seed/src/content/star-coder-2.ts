import type { Listing } from '../listing'

export const starCoder2: Listing = {
  project: 'BigCode',
  title: 'StarCoder2 learns to repair',
  summary: 'A 7B code model tuned on real bug fixes whose authors agreed to be in the data.',
  labUrl: 'https://www.bigcode-project.org',
  model: { parameters: '7B', licence: 'OpenRAIL-M', base: 'StarCoder2-7B', kind: 'code' },
  story: `
## What it is

StarCoder2 comes in 3B, 7B and 15B parameters and was trained on The Stack v2, built with Software Heritage. Developers can
have their repositories taken out of the data, and a search tool shows whether a file was in it. Weights are released
under the BigCode OpenRAIL-M licence, data and code in the open.

## What the money is for

Completion is solved well enough; repair is not. This campaign builds a set of real fixes (failing test, change, passing
test) from repositories with permissive licences, asks their maintainers, and tunes the 7B model on what they allow.

## Plan

The opt-in comes first, and its result is published even if it is small. Training starts only when the set stands. A
fix counts only if its test fails before and passes after, in a container that anyone can start.`,
  links: [
    { label: 'Models', href: 'https://huggingface.co/bigcode' },
    { label: 'Code', href: 'https://github.com/bigcode-project/starcoder2' },
  ],
  milestones: [
    {
      title: 'Opt-in set of fixes',
      criteria:
        'At least 5,000 fixes from maintainers who agreed in public. Each has its repository, licence, failing test, change and a container recipe in which the test flips.',
    },
    {
      title: 'Tuned 7B weights',
      criteria:
        'Weights, tuning code and logs. On a held-out tenth of the set the model repairs at least five points more than the base model, by the published command.',
    },
    {
      title: 'Small enough to run at home',
      criteria:
        'A quantised version that runs in 8 GB, the loss that this costs on the same test, and instructions that an attester followed from an empty machine.',
    },
  ],
}
