import type { Listing } from '../listing'

export const mistralSmall: Listing = {
  project: 'Mistral AI',
  title: 'Mistral Small, explained from inside',
  summary: 'Sparse autoencoders for every layer of an Apache-licensed 24B model, free to download.',
  labUrl: 'https://mistral.ai',
  model: { parameters: '24B', licence: 'Apache-2.0', base: 'Mistral Small 3.1', kind: 'tooling' },
  story: `
## What it is

Mistral Small 3.1 is a 24B model under Apache-2.0 with a context of 128k tokens that also reads images. It is among the
strongest models that one may use without restriction, and it fits on one good GPU.

## What the money is for

To look inside a model one trains sparse autoencoders on its activations. For small models they exist; for one of this
size nobody has released a full set. Compute is the whole cost, so this campaign is in ether and goes to rented GPUs.

## Plan

Ten layers first, chosen before any result is known. Then all layers, with descriptions of features made by an open
model and checked by people on a sample, and a page on which one can search them.`,
  links: [{ label: 'Base model', href: 'https://huggingface.co/mistralai' }],
  milestones: [
    {
      title: 'Ten layers',
      criteria:
        'Autoencoders for ten layers with training code and logs. Replacing the activations by their reconstruction costs at most 8% of loss at each layer.',
    },
    {
      title: 'All layers, searchable',
      criteria:
        'Autoencoders for all layers, feature descriptions with the agreement of human checks on 1,000 of them, and a public search page with its source.',
    },
  ],
}
