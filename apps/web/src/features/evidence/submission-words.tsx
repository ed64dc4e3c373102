import type { Hex, SubmissionView } from '@commonweight/read-models/views'
import { countText, fixed9 } from '../../format/number'
import { Hash } from '../../ui/hash'
import { Moment } from '../../ui/moment'
import { TxLink } from '../../ui/tx-link'
import { campaign as copy } from '../campaign/words/campaign'
import { ObjectionReason } from './objection-reason'

const MOST_OBJECTIONS = 8

type Word = { account: Hex; at: number; txHash: Hex; reason?: Hex | null; points?: bigint }

type SubmissionWordsProps = { campaign: Hex; submission: number; said: readonly Word[] }

/** Who said something about a submission, when, and why if they wrote it down. */
export function SubmissionWords({ campaign, submission, said }: SubmissionWordsProps) {
  return (
    <ul>
      {said.map(({ account, at, txHash, reason, points }) => (
        <li key={txHash + account} className="not-first:mt-1">
          <Hash value={account} /> {points !== undefined && <>· {copy.submission.objector(fixed9(points))} </>}·{' '}
          <Moment at={at} /> · <TxLink hash={txHash} />
          {reason && <ObjectionReason {...{ reason, campaign, submission }} />}
        </li>
      ))}
    </ul>
  )
}

/** The heaviest objections first, and how many there are beyond those shown. */
export function Objections({ campaign, submission }: { campaign: Hex; submission: SubmissionView }) {
  const heaviest = [...submission.objections].sort((a, b) => (a.points < b.points ? 1 : -1))
  const rest = heaviest.length - MOST_OBJECTIONS
  const said = heaviest.slice(0, MOST_OBJECTIONS).map(({ donor, ...word }) => ({ account: donor, ...word }))
  return (
    <>
      <SubmissionWords campaign={campaign} submission={submission.number} said={said} />
      {rest > 0 && <p className="text-xs text-faint">{copy.submission.moreObjectors(countText(rest))}</p>}
    </>
  )
}
