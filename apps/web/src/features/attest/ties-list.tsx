import type { Hex } from '@commonweight/domain/hex'
import type { AttesterTies } from '@commonweight/domain/views/attester'
import type { LabOwners } from '../../server/lab-owners'
import { attesterTies as words } from './record-words'
import { tieSentences } from './ties'

type TiesListProps = { account: Hex; ties: AttesterTies; lab: LabOwners }

/** Conflicts of interest that the chain shows, next to the judgement. */
export function TiesList({ account, ties, lab }: TiesListProps) {
  const sentences = tieSentences(account, ties, lab)
  return (
    <section className={`notice ${sentences.length > 0 ? 'notice-wait' : ''}`} data-ties={sentences.length}>
      <h3 className="font-medium">{words.title}</h3>
      {sentences.length === 0 && <p className="mt-1">{words.none}</p>}
      <ul className="mt-1 space-y-1">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="mt-1 text-xs text-faint">{words.limits}</p>
    </section>
  )
}
