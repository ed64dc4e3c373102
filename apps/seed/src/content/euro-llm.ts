import type { Listing } from '../listing'

export const euroLlm: Listing = {
  project: 'EuroLLM consortium',
  title: 'EuroLLM: honest numbers for small languages',
  summary: 'A hand-made test set for eight European languages, and a 9B model tuned where it fails.',
  labUrl: 'https://huggingface.co/utter-project',
  model: { parameters: '9B', licence: 'Apache-2.0', base: 'EuroLLM-9B', kind: 'language' },
  story: `
## What it is

EuroLLM-9B was trained from scratch on about 4 trillion tokens in 35 languages, among them all official languages of the
European Union. It is released under Apache-2.0 by a group of European universities and companies.

## What the money is for

Benchmarks in Maltese or Irish are mostly English ones run through a translator. They reward translationese. We pay native
speakers to write questions from scratch in Irish, Maltese, Latvian, Lithuanian, Estonian, Slovene, Basque and Galician:
reading, local knowledge, letters to an office, and sums told as stories.

## Plan

The test set first, half of it kept private for two years so that it cannot leak into training. Then results of every
open model up to 12B on it. Then tuning data for the weakest areas and a release of the tuned weights.`,
  links: [{ label: 'Models', href: 'https://huggingface.co/utter-project' }],
  milestones: [
    {
      title: 'Test set by native speakers',
      criteria:
        'At least 1,200 items per language, none translated, each reviewed twice. The public half is under CC-BY-SA; the digest of the private half is published.',
    },
    {
      title: 'Everyone measured',
      criteria:
        'Results of at least twelve open models on the public half, by one command, with confidence intervals and all outputs.',
    },
    {
      title: 'Tuned weights',
      criteria:
        'Weights, data and code. On the private half, scored by an attester, at least five of the eight languages gain three points or more.',
    },
  ],
}
