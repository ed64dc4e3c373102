import type { Listing } from '../listing'

export const tinyLlama: Listing = {
  project: 'TinyLlama',
  title: 'TinyLlama with longer memory',
  summary: 'Continue a 1.1B model to 32k tokens of context on hardware that a club can rent.',
  labUrl: 'https://github.com/jzhang38/TinyLlama',
  model: { parameters: '1.1B', licence: 'Apache-2.0', base: 'TinyLlama-1.1B', kind: 'language' },
  story: `
## What it is

TinyLlama is a 1.1B model with the architecture and tokenizer of Llama 2, trained on up to 3 trillion tokens with sixteen
GPUs. It is one of the most downloaded small models and a common starting point for experiments. Apache-2.0.

## What the money is for

Its context is 2,048 tokens. The campaign continues training on long documents up to 32k tokens and publishes each stage,
with a diary of costs so that others can judge whether to repeat it.

## Plan

Long documents first, cleaned and listed; then two stages of training, 8k and 32k, with tests that need the whole
context and not only its end.`,
  links: [{ label: 'Code', href: 'https://github.com/jzhang38/TinyLlama' }],
  milestones: [
    {
      title: 'Long documents',
      criteria:
        'A list of at least 20 billion tokens of documents above 8k tokens with licences, deduplicated, and the script that builds it.',
    },
    {
      title: '8k context',
      criteria:
        'Weights and logs at 8k. Perplexity falls with context up to 8k, and short benchmarks lose at most one point.',
    },
    {
      title: '32k context',
      criteria:
        'Weights and logs at 32k, retrieval over the whole window above 90%, and the diary of costs to the hour.',
    },
  ],
}
