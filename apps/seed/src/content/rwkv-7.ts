import type { Listing } from '../listing'

export const rwkv7: Listing = {
  project: 'RWKV',
  title: 'RWKV-7 on a phone, all day',
  summary: 'Kernels and weights for a recurrent 1.5B model that never fills the memory.',
  labUrl: 'https://www.rwkv.com',
  model: { parameters: '1.5B', licence: 'Apache-2.0', base: 'RWKV-7 World', kind: 'language' },
  story: `
## What it is

RWKV is a recurrent network that trains like a transformer. Its state has a constant size, so the thousandth token costs
what the first did. Version 7, "Goose", exists up to 2.9B parameters under Apache-2.0 and is trained on text in more than
a hundred languages.

## What the money is for

Constant memory is worth most on a phone, and that is where the fast kernels are missing. The campaign pays two people
for four months to write them for current mobile GPUs and to tune a 1.5B model that survives four-bit weights.

## Plan

Kernels with tests against a plain reference first, then the model and an offline note-taking app that shows it.
Everything is benchmarked on phones that cost under 250 euros, with battery use.`,
  links: [
    { label: 'Code', href: 'https://github.com/BlinkDL/RWKV-LM' },
    { label: 'Weights', href: 'https://huggingface.co/BlinkDL' },
  ],
  milestones: [
    {
      title: 'Mobile kernels',
      criteria:
        'Kernels for two families of mobile GPUs under Apache-2.0, with tests that compare every layer with a reference. At least 20 tokens a second on a named 250-euro phone.',
    },
    {
      title: 'Four-bit weights and an app',
      criteria:
        'Four-bit weights that lose at most 1.5 points on five stated benchmarks, an installable app, and its battery use over one hour, measured and repeatable.',
    },
  ],
}
