import type { Listing } from '../listing'

export const distilWhisper: Listing = {
  project: 'Hugging Face speech team',
  title: 'Distil-Whisper beyond English',
  summary: 'Distil a small, fast transcription model for four languages that have no good open one.',
  labUrl: 'https://github.com/huggingface/distil-whisper',
  model: { parameters: '756M', licence: 'MIT', base: 'Whisper large-v3', kind: 'speech' },
  story: `
## What it is

Distil-Whisper keeps Whisper's encoder and cuts its decoder down to two layers. The third version, distilled from
large-v3, has 756 million parameters instead of 1.55 billion and transcribes English several times faster at nearly the
same error rate. Weights and training code are MIT-licensed. The published checkpoints are English only.

## What the money is for

The recipe is known to carry over: pseudo-label speech with the large model, keep what agrees with the reference text,
train the small one to follow. What is missing is the machine time for languages that nobody sells transcription in. The
four here are Welsh, Swahili, Bengali and Catalan, all with enough openly licensed speech to start from.

## Plan

Collect and filter, distil, then measure on recordings that were in nobody's training set. Every step is published as it
ends, so that the community can start with a language before all four are done.`,
  links: [
    { label: 'Training code', href: 'https://github.com/huggingface/distil-whisper' },
    { label: 'Published weights', href: 'https://huggingface.co/distil-whisper' },
  ],
  milestones: [
    {
      title: 'Filtered speech for four languages',
      criteria:
        'Lists of source recordings with licences, the filter script, and hours kept and dropped per language. At least 400 hours remain for each.',
    },
    {
      title: 'Distilled weights',
      criteria:
        'Four checkpoints with configuration, tokenizer and training logs, loadable by the transformers library without custom code. Size at most 60% of the teacher.',
    },
    {
      title: 'Held-out measurements',
      criteria:
        'Word error rates of teacher and student on newly recorded test sets, the recordings themselves under CC-BY, and one command that repeats the table.',
    },
  ],
}
