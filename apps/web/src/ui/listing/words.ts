import type { UnlistedReason } from '@commonweight/domain/views/listing'
import { countOf } from '../../format/number'

/** What this site lists, what it leaves out, and how a token is called. */
export const listing = {
  scope: {
    listed: 'These are the campaigns that this site lists.',
    all: 'This is everything on the chain, also what this site does not list.',
    toAll: 'Everything on the chain',
    toListed: 'Only what this site lists',
    funded:
      'Sorted by token, because amounts of different tokens cannot be compared; within a token the largest first.',
    rounds: 'These are the rounds that this site lists: with money in the pool, those that run first.',
    how: 'What is listed, and why',
  },
  applicants: (count: number) =>
    count === 1
      ? 'One more campaign has applied, which this site does not list.'
      : `${count} more campaigns have applied, which this site does not list.`,
  moreRounds: (count: number) => `and ${countOf(count, 'round', 'rounds')} more`,
  noRounds: 'This site lists no round yet.',
  unlisted: 'Not listed by this site',
  because: {
    token: 'its token is not on this site’s token list',
    document: 'the document with its words is not readable here',
    copy: 'its words are those of an older one, or repeat one too often',
    hidden: 'this site hides it from its lists',
    pool: 'its pool is empty',
  } satisfies Record<UnlistedReason, string>,
  address: 'You see it because you opened its address. The contracts treat it like any other.',
  hidden: (reason: string) => `This site hides this from its lists: ${reason}`,
  withheld: (reason: string) =>
    `The words of this are withheld by this site: ${reason} The digest on the chain stays, and anyone who has the document can check it.`,
  withheldShort: 'Withheld by this site.',
  since: 'since',
  curation: 'What this site hides',
  baseUnits: (amount: bigint) => `${amount} base units`,
  token: {
    mark: 'unlisted',
    warning: 'Not on this site’s token list.',
    claims: (name: string) => `It calls itself “${name}”.`,
    anybody: 'Anyone can make a token and give it any name. Check the address before you pay or accept it.',
  },
} as const
