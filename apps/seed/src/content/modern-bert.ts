import type { Listing } from '../listing'

export const modernBert: Listing = {
  project: 'Answer.AI and LightOn',
  title: 'ModernBERT in five scripts',
  summary: 'Long-context encoders for Arabic, Greek, Hebrew, Hindi and Thai, small enough for a search box.',
  labUrl: 'https://github.com/AnswerDotAI/ModernBERT',
  model: { parameters: '149M', licence: 'Apache-2.0', base: 'scratch', kind: 'embedding' },
  story: `
## What it is

ModernBERT is an encoder of 149M or 395M parameters with a context of 8,192 tokens, trained on 2 trillion tokens of English
and code. It replaced older encoders in search and classification because it is faster at the same quality. Apache-2.0.

## What the money is for

Its tokenizer and data are English. For other scripts people still use models from 2019. We train a base-size model for
five scripts with a tokenizer that treats them as equals, and release it with retrieval heads.

## Plan

Tokenizer and weights first. Then retrieval models and a comparison with what is in use today, on queries that people
really typed, given by two public libraries.`,
  links: [
    { label: 'Code', href: 'https://github.com/AnswerDotAI/ModernBERT' },
    { label: 'Models', href: 'https://huggingface.co/answerdotai' },
  ],
  milestones: [
    {
      title: 'Tokenizer and base weights',
      criteria:
        'Weights, logs and data list. At most 1.4 times the tokens of English for the same text in each script, measured on FLORES; all five above a multilingual baseline on two tasks.',
    },
    {
      title: 'Retrieval models',
      criteria:
        'A retrieval model per script with code, beating the named baseline by three points on the libraries’ queries; the queries are published.',
    },
  ],
}
