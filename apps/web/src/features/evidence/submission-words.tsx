import type { Hex } from '@commonweight/domain/hex'
import type { SubmissionView } from '@commonweight/domain/views/milestone'
import { countText, fixed9 } from '../../format/number'
import { Hash } from '../../ui/hash'
import { Moment } from '../../ui/moment'
import { TxLink } from '../../ui/tx-link'
import { ObjectionReason } from './objection-reason'
import { submission as copy } from './words/submission'

const MOST_OBJECTIONS = 8

type Word = { account: Hex; at: number; txHash: Hex; reason?: Hex | null; points?: bigint }

type SubmissionWordsProps = {
  campaign: Hex
  submission: number
  said: readonly Word[]
  explorerTxUrl: string | null
}

type ObjectionsProps = { campaign: Hex; submission: SubmissionView; explorerTxUrl: string | null }

/** Who said something about a submission, when, and why if they wrote it down. */
export function SubmissionWords({ campaign, submission, said, explorerTxUrl }: SubmissionWordsProps) {
  return (
    <ul>
      {said.map(({ account, at, txHash, reason, points }) => (
        <li key={txHash + account} className="not-first:mt-1">
          <Hash value={account} /> {points !== undefined && <>· {copy.objector(fixed9(points))} </>}· <Moment at={at} />{' '}
          · <TxLink hash={txHash} explorerTxUrl={explorerTxUrl} />
          {reason && <ObjectionReason {...{ reason, campaign, submission }} />}
        </li>
      ))}
    </ul>
  )
}

/** The heaviest objections first, and how many there are beyond those shown. */
export function Objections({ campaign, submission, explorerTxUrl }: ObjectionsProps) {
  const heaviest = [...submission.objections].sort((a, b) => (a.points < b.points ? 1 : -1))
  const rest = heaviest.length - MOST_OBJECTIONS
  const said = heaviest.slice(0, MOST_OBJECTIONS).map(({ donor, ...word }) => ({ account: donor, ...word }))
  return (
    <>
      <SubmissionWords {...{ campaign, said, explorerTxUrl }} submission={submission.number} />
      {rest > 0 && <p className="text-xs text-faint">{copy.moreObjectors(countText(rest))}</p>}
    </>
  )
}
