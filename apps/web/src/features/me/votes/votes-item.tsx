import { type Hex, shortHex } from '@commonweight/domain/hex'
import { useId, useState } from 'react'
import { fixed9 } from '../../../format/number'
import type { SiteChain } from '../../../site-chain'
import { FlowButton } from '../../../transactions/button/flow-button'
import { useWallet } from '../../../wallet/use-wallet'
import { DelegateField } from './delegate-field'
import type { VotesOfRound } from './read-votes'
import { votes as words } from './words'

type VotesItemProps = { chain: SiteChain; account: Hex; held: VotesOfRound }

/** One round's votes of the account: how many, who votes with them, and one button for what is left to do. */
export function VotesItem({ chain, account, held }: VotesItemProps) {
  const { round, own } = held
  const wallet = useWallet()
  const isOwn = wallet.status === 'connected' && wallet.account === account
  const [delegatee, setDelegatee] = useState<Hex | null>(own.delegatee ?? account)
  const due = own.due.reduce((sum, { amount }) => sum + amount, 0n)
  const changed = isOwn && delegatee !== own.delegatee ? delegatee : null
  const label = labelOf({ due, changed, account })
  return (
    <li className="space-y-3 border-b border-line py-4" data-votes-of={round.id}>
      <a href={`/rounds/${round.id}`} className="target font-medium underline">
        {words.title(round.title)}
      </a>
      <p className="num text-sm text-soft">{words.state(fixed9(own.minted), fixed9(due))}</p>
      <Delegatee account={account} delegatee={own.delegatee} />
      {isOwn && (
        <WhoVotes
          key={own.delegatee}
          chain={chain}
          account={account}
          delegatee={own.delegatee}
          onAccount={setDelegatee}
        />
      )}
      <FlowButton
        chain={chain}
        kind="plain"
        label={label}
        hint={own.isCreated ? (isOwn ? words.ownHint : words.mintHint) : words.firstHint}
        isAvailable={due > 0n || changed !== null}
        disabled={isOwn && delegatee === null}
        scope={`votes:${round.id}:${account}`}
        title={`${label}: ${round.title}`}
        steps={async () => {
          const { votesSteps } = await import('./votes-steps')
          return votesSteps({ chain, account, held, delegatee: changed, label })
        }}
      />
    </li>
  )
}

function Delegatee({ account, delegatee }: { account: Hex; delegatee: Hex | null }) {
  if (delegatee === null) return <p className="text-sm">{words.nobody}</p>
  if (delegatee === account) return <p className="text-sm">{words.itself}</p>
  return (
    <p className="text-sm">
      {words.other} <span className="num break-all">{delegatee}</span>
    </p>
  )
}

type WhoVotesProps = Omit<VotesItemProps, 'held'> & {
  delegatee: Hex | null
  onAccount: (account: Hex | null) => void
}

function WhoVotes({ chain, account, delegatee, onAccount }: WhoVotesProps) {
  const name = useId()
  const isOther = delegatee !== null && delegatee !== account
  const [isAnother, setAnother] = useState(isOther)
  const choose = (another: boolean) => {
    setAnother(another)
    onAccount(another ? (isOther ? delegatee : null) : account)
  }
  return (
    <fieldset>
      <legend className="label">{words.who}</legend>
      {[false, true].map((another) => (
        <label key={String(another)} className="flex min-h-11 items-center gap-3 text-sm">
          <input
            type="radio"
            name={name}
            className="size-5 accent-current"
            checked={isAnother === another}
            onChange={() => choose(another)}
          />
          {another ? words.another : words.self}
        </label>
      ))}
      {isAnother && <DelegateField chain={chain} initial={isOther ? delegatee : ''} onAccount={onAccount} />}
    </fieldset>
  )
}

type Labelled = { due: bigint; changed: Hex | null; account: Hex }

/** @param changed Who is to vote from now on, where that changes. */
function labelOf({ due, changed, account }: Labelled): string {
  const amount = fixed9(due)
  if (due > 0n && changed === null) return words.mint(amount)
  if (changed === null || changed === account) return due > 0n ? words.mintAndVote(amount) : words.vote
  return due > 0n ? words.mintAndLet(amount, shortHex(changed)) : words.letVote(shortHex(changed))
}
