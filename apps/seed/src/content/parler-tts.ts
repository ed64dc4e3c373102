import type { Listing } from '../listing'

export const parlerTts: Listing = {
  project: 'Hugging Face audio team',
  title: 'Parler-TTS: voices that consented',
  summary: 'Train open text-to-speech on new recordings by speakers who are paid and can withdraw.',
  labUrl: 'https://github.com/huggingface/parler-tts',
  model: { parameters: '880M', licence: 'Apache-2.0', base: 'Parler-TTS Mini', kind: 'speech' },
  story: `
## What it is

Parler-TTS speaks in a voice that one describes in words: "a calm, low voice in a large room". Mini has 880 million
parameters, Large 2.3 billion; both were trained on 45 thousand hours of audiobooks and are released with all code and
data preparation under Apache-2.0.

## What the money is for

Public-domain readers agreed to share a book, not to become a voice. We record fifty speakers who are asked exactly that,
paid by the hour, and can have their voice taken out of the next version.

## Plan

A consent form reviewed by a lawyer and published; two hundred hours recorded; a retrained Mini whose voices all come
from people who said yes.`,
  links: [{ label: 'Code', href: 'https://github.com/huggingface/parler-tts' }],
  milestones: [
    {
      title: 'Two hundred hours with consent',
      criteria:
        'Recordings by at least fifty speakers with the consent form, pay and withdrawal procedure published; audio under a licence that names speech synthesis.',
    },
    {
      title: 'Retrained weights',
      criteria:
        'Weights and training code. In a blind test with 30 listeners naturalness is within 0.2 of the existing Mini on a five-point scale.',
    },
  ],
}
