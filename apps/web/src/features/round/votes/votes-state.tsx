'use client'
import { fixed9 } from '../../../format/number'
import { FlowButton } from '../../../transactions/button/flow-button'
import { useReading } from '../../../transactions/store/use-reading'
import { Facts } from '../../../ui/facts'
import { Failed } from '../../../ui/failed'
import { roundVotes as words } from '../words/round-votes'
import { bringInSteps, type FoundVotes, readRoundVotes } from './read-round-votes'
import type { RoundVotesProps } from './round-votes-props'

/** Where the round's votes are counted, which campaigns are in them, and a button that adds the others. */
export function VotesState({ chain, round }: RoundVotesProps) {
  const { found, hasFailed, look } = useReading(String(round.id), () => readRoundVotes(chain, round.id))
  if (hasFailed) return <Failed problem={words.failed} again={words.look} onAgain={look} />
  if (!found) return <p className="text-sm text-soft">{words.loading}</p>
  const { members, missing, next } = found
  const label = words.add(next.length)
  if (members.length === 0) return <p className="text-sm text-soft">{words.noMembers}</p>
  return (
    <div className="space-y-4" data-votes={found.votes} data-missing={missing.length}>
      <Facts facts={factsOf(found)} />
      <p className="max-w-prose text-sm">{missing.length === 0 ? words.complete : words.missing}</p>
      <FlowButton
        chain={chain}
        kind="plain"
        label={label}
        hint={words.addHint}
        isAvailable={next.length > 0}
        scope={`bring-in:${round.id}`}
        title={`${label}: ${round.title}`}
        steps={async () => bringInSteps({ chain, round: round.id, found, label })}
      />
    </div>
  )
}

function factsOf({ votes, isCreated, members, missing, supply }: FoundVotes) {
  return [
    {
      label: words.contract,
      value: (
        <>
          <span className="num break-all">{votes}</span>
          {!isCreated && <span className="block text-soft">{words.notCreated}</span>}
        </>
      ),
    },
    { label: words.members, value: words.membersOf(members.length - missing.length, members.length) },
    { label: words.supply, value: <span className="num">{fixed9(supply)}</span> },
  ]
}
