import type { Listing } from '../listing'

export const commonVoice: Listing = {
  project: 'Mozilla Common Voice',
  title: 'Common Voice: a thousand hours for six languages',
  summary: 'Pay communities to record and check speech in languages with less than fifty hours.',
  labUrl: 'https://commonvoice.mozilla.org',
  model: { parameters: '100+ languages', licence: 'CC0-1.0', base: 'existing dataset', kind: 'dataset' },
  story: `
## What it is

Common Voice is the largest public collection of read speech, given and checked by volunteers in more than a hundred
languages and dedicated to the public domain. Many of those languages still have only a few hours.

## What the money is for

Where a language has few speakers online, goodwill is not enough: someone must organise. The campaign pays six local
groups to hold recording days, to write sentences that people would say, and to check each other's clips.

## Plan

The groups apply in public and are chosen by lot among those that qualify. They keep the equipment. All recordings go
into the public dataset, with age, gender and region only where a speaker gives them.`,
  links: [
    { label: 'Dataset', href: 'https://commonvoice.mozilla.org/en/datasets' },
    { label: 'Code', href: 'https://github.com/common-voice/common-voice' },
  ],
  milestones: [
    {
      title: 'Six groups, six thousand sentences',
      criteria:
        'Agreements with six groups are public, and each language has at least 1,000 new sentences reviewed by two native speakers and dedicated to the public domain.',
    },
    {
      title: 'First three hundred hours',
      criteria: 'At least 50 checked hours in each of the six languages are in a public release of the dataset.',
    },
    {
      title: 'One thousand hours and a baseline',
      criteria:
        'At least 1,000 checked hours in all, no speaker with more than 5%. A baseline recogniser per language, trained on it, with weights and one command.',
    },
  ],
}
