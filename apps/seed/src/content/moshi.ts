import type { Listing } from '../listing'

export const moshi: Listing = {
  project: 'Kyutai',
  title: 'Moshi listens in French',
  summary: 'Spoken dialogue with interruptions and small words, in a second language.',
  labUrl: 'https://kyutai.org',
  model: { parameters: '7B', licence: 'CC-BY-4.0', base: 'Moshi', kind: 'speech' },
  story: `
## What it is

Moshi is a 7B model that listens and speaks at the same time. It needs no turn-taking: it can be interrupted and it says
"mm-hm" while one talks. Speech is coded by Mimi, a streaming codec at 12.5 frames a second and 1.1 kbit/s. The weights
are CC-BY-4.0, the inference code is open. The model speaks English.

## What the money is for

Conversation in another language is not a matter of translation: pauses, overlaps and fillers differ. The campaign
records dialogues in French with consent to publish, and tunes the model on them.

## Plan

One hundred hours of two-channel dialogue first, from speakers of at least six regions, with a consent form that names
this use. Then tuning, with a test by listeners who do not know which system they hear.`,
  links: [
    { label: 'Code', href: 'https://github.com/kyutai-labs/moshi' },
    { label: 'Weights', href: 'https://huggingface.co/kyutai' },
  ],
  milestones: [
    {
      title: 'One hundred hours of dialogue',
      criteria:
        'Two-channel recordings of at least 100 hours and 80 speakers, transcribed, with signed consent on file at a notary or a university, released under CC-BY-4.0.',
    },
    {
      title: 'Weights and a blind listening test',
      criteria:
        'Weights, tuning code, and a preference test with at least 40 listeners whose raw answers are public. Latency on one consumer GPU is stated and repeatable.',
    },
  ],
}
