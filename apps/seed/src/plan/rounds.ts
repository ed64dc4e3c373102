import type { RoundPlan } from './round-plan'

const operatorName = 'Commonweight demo operator'

const rules = `
## Who takes part

Model and data projects that publish weights, code and training recipe under a licence that lets anyone use, change and
share them. The operator admits campaigns until the round ends and may take one out during the review, with a published
reason. Money that people gave is never touched by that.

## How the pool is divided

Quadratic funding: what many people support grows faster than what a few support strongly. A donor counts with the
weight of the round's personhood gate; a gift from an account that the gate does not know goes through in full but draws
no match. Whatever the round does not use goes back to its sponsors.
`.trim()

/** In the order in which they are created, so that the chain numbers them from 1. */
export const rounds: readonly RoundPlan[] = [
  {
    key: 'open-weights',
    document: {
      title: 'Open Weights, first round',
      summary: 'A pool for models whose weights, data and training code are all public.',
      story: `The first round of the demo, closed and paid. Look at it to see how a result came about.\n\n${rules}`,
      operatorName,
      links: [],
    },
    createdOn: 2,
    startsOn: 8,
    endsOn: 38,
    reviewDays: 4,
    claimUntil: 180,
    challengeDays: 2,
    minimum: '1',
    cap: '10000',
    sponsors: [
      { on: 3, amount: '15000' },
      { on: 6, amount: '8000' },
      { on: 21, amount: '5000' },
    ],
    sealedOn: 43.1,
  },
  {
    key: 'data-and-evaluation',
    document: {
      title: 'Data and evaluation',
      summary: 'For the datasets and test suites that every open model leans on.',
      story: `Gifts have ended, and so have the review and the day after it: anyone may seal this round now.\n\n${rules}`,
      operatorName,
      links: [],
    },
    createdOn: 70,
    startsOn: 78,
    endsOn: 115,
    reviewDays: 3,
    claimUntil: 200,
    challengeDays: 2,
    minimum: '1',
    cap: '0',
    sponsors: [
      { on: 71, amount: '7500' },
      { on: 90, amount: '4500' },
    ],
  },
  {
    key: 'small-models',
    document: {
      title: 'Small models for everyone',
      summary: 'Matching for models that run on a laptop or a phone, and for the languages that large ones forget.',
      story: `Open now: what you give is matched while the round lasts.\n\n${rules}`,
      operatorName,
      links: [],
    },
    createdOn: 92,
    startsOn: 98,
    endsOn: 134,
    reviewDays: 4,
    claimUntil: 230,
    challengeDays: 2,
    minimum: '1',
    cap: '0',
    sponsors: [
      { on: 93, amount: '20000' },
      { on: 97, amount: '12500' },
      { on: 108, amount: '9500' },
    ],
  },
  {
    key: 'seeing-and-hearing',
    document: {
      title: 'Seeing and hearing',
      summary: 'Vision and speech models, from segmentation to voices. Opens soon.',
      story: `Not open yet: labs can apply and sponsors can fund the pool until its review is over.\n\n${rules}`,
      operatorName,
      links: [],
    },
    createdOn: 116,
    startsOn: 127,
    endsOn: 158,
    reviewDays: 4,
    claimUntil: 260,
    challengeDays: 2,
    minimum: '1',
    cap: '4000',
    sponsors: [{ on: 117, amount: '10000' }],
  },
]
