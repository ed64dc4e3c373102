import { cidOfDigest } from '@commonweight/domain/canonical'
import type { Hex } from '@commonweight/domain/hex'
import type { SubmissionView } from '@commonweight/domain/views/milestone'
import { countText, fixed9 } from '../../format/number'
import { Hash } from '../../ui/hash'
import { listing } from '../../ui/listing/words'
import { Moment } from '../../ui/moment'
import { TxLink } from '../../ui/tx-link'
import { AccountName } from '../names/account-name'
import { readReason } from './read-evidence'
import { submission as words } from './words'

const MAX_OBJECTIONS = 8

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
          <AccountName account={account} /> {points !== undefined && <>· {words.objector(fixed9(points))} </>}·{' '}
          <Moment at={at} /> · <TxLink hash={txHash} explorerTxUrl={explorerTxUrl} />
          {reason && <ObjectionReason reason={reason} campaign={campaign} submission={submission} />}
        </li>
      ))}
    </ul>
  )
}

/** The heaviest objections first, and how many there are beyond those shown. */
export function Objections({ campaign, submission, explorerTxUrl }: ObjectionsProps) {
  const said = submission.objections.slice(0, MAX_OBJECTIONS).map(({ donor, ...word }) => ({ account: donor, ...word }))
  const rest = submission.objectionCount - said.length
  return (
    <>
      <SubmissionWords campaign={campaign} said={said} explorerTxUrl={explorerTxUrl} submission={submission.number} />
      {rest > 0 && <p className="text-xs text-faint">{words.moreObjectors(countText(rest))}</p>}
    </>
  )
}

type ObjectionReasonProps = { reason: Hex; campaign: Hex; submission: number }

/** The words behind the digest that a denial or veto names; the digest alone where they are not stored here. */
async function ObjectionReason({ reason, campaign, submission }: ObjectionReasonProps) {
  const found = await readReason(reason, campaign, submission)
  const cid = cidOfDigest(reason)
  if (found.kind === 'read') {
    return <q className="block whitespace-pre-line break-words text-left text-soft">{found.text}</q>
  }
  return (
    <span className="block text-xs text-faint">
      {{ missing: words.reasonMissing, withheld: listing.withheldShort, unreadable: words.reason }[found.kind]}{' '}
      <Hash value={cid} href={found.kind === 'unreadable' ? `/ipfs/${cid}` : undefined} />
    </span>
  )
}
