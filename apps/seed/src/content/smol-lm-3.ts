import type { Listing } from '../listing'

export const smolLm3: Listing = {
  project: 'Hugging Face',
  title: 'SmolLM3 for the classroom',
  summary: 'Tune an open 3B model to explain instead of answer, and test it with real teachers.',
  labUrl: 'https://github.com/huggingface/smollm',
  model: { parameters: '3B', licence: 'Apache-2.0', base: 'SmolLM3-3B', kind: 'language' },
  story: `
## What it is

SmolLM3 is a 3B model trained on 11 trillion tokens, with a published recipe: architecture, data mixture and every training
stage. It covers six European languages, reads up to 128k tokens, and can think step by step or answer at once. It runs on
a laptop, which is what a school has.

## What the money is for

General assistants give pupils the answer. We want a model that asks back, gives the next hint, and says when it is not
sure. That needs data that does not exist: dialogues written by teachers, with permission to train on them.

## Plan

Sixty teachers in four countries write and review dialogues, and are paid for it: that is most of the goal. The data is
released before any training. The tuned model is then used in twelve classes for half a term, with a report by people who
did not build it.

## What could go wrong

Tuning may cost general ability. We publish the figures before and after, and if the loss is more than two points on the
usual benchmarks the second milestone is not met.`,
  links: [
    { label: 'Recipe', href: 'https://github.com/huggingface/smollm' },
    { label: 'Base model', href: 'https://huggingface.co/HuggingFaceTB/SmolLM3-3B' },
  ],
  milestones: [
    {
      title: 'Teachers’ dialogues',
      criteria:
        'At least 6,000 reviewed dialogues in four languages under CC-BY-4.0, with guidelines, agreement between reviewers, and a statement of what each author was paid.',
    },
    {
      title: 'Tuned weights',
      criteria:
        'Weights under Apache-2.0 with code and logs. Reviewers prefer it to the base model in 65% of blind comparisons; general benchmarks fall by at most two points.',
    },
    {
      title: 'Half a term in twelve classes',
      criteria:
        'An independent report on use in at least twelve classes, with its questionnaire and anonymised answers. No personal data of pupils is collected or published.',
    },
  ],
}
