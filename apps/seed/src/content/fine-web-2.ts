import type { Listing } from '../listing'

export const fineWeb2: Listing = {
  project: 'Hugging Face data team',
  title: 'FineWeb2: filters that speakers agree with',
  summary: 'Have native speakers judge what web text is kept in forty languages, and fix the filters.',
  labUrl: 'https://github.com/huggingface/fineweb-2',
  model: { parameters: '1,000+ languages', licence: 'ODC-By 1.0', base: 'existing dataset', kind: 'dataset' },
  story: `
## What it is

FineWeb2 is web text for pretraining in more than a thousand languages, from almost a hundred Common Crawl snapshots, with the
pipeline that made it: language identification, deduplication and filters adapted to each language. ODC-By 1.0.

## What the money is for

Filters were tuned by statistics and by training small models. In many languages nobody who speaks it has read a page of
the result. We pay speakers of forty languages to judge 2,000 documents each, kept and dropped, and publish the verdicts.

## Plan

Judgements first. Then thresholds refitted to them and the affected part of the dataset rebuilt, with a small model
trained before and after in eight languages to see whether it helped.`,
  links: [
    { label: 'Pipeline', href: 'https://github.com/huggingface/fineweb-2' },
    { label: 'Dataset', href: 'https://huggingface.co/datasets/HuggingFaceFW/fineweb-2' },
  ],
  milestones: [
    {
      title: 'Eighty thousand judgements',
      criteria:
        'At least 2,000 judged documents in each of forty languages, a tenth of them judged twice, with guidelines, agreement and pay, under CC-BY.',
    },
    {
      title: 'Refitted filters',
      criteria:
        'New thresholds merged, the forty languages rebuilt, and results of paired 1B training runs in eight languages, whichever way they turn out.',
    },
  ],
}
