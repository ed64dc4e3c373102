import { cidOfDigest } from '@commonweight/domain/canonical'
import type { Hex } from '@commonweight/domain/hex'
import type { ResultView, RoundView } from '@commonweight/domain/views/round'
import { Facts } from '../../../ui/facts'
import { Hash } from '../../../ui/hash'
import { Moment } from '../../../ui/moment'
import { Money } from '../../../ui/money'
import { roundResult } from '../words/rounds'

/** What a round's calculator posted, and whether it stands. */
export function PostedResult({ round, result }: { round: RoundView; result: ResultView }) {
  const words = roundResult.digests
  const documentOf = (digest: Hex) => (result.stored.includes(digest) ? `/ipfs/${cidOfDigest(digest)}` : undefined)
  return (
    <div className="max-w-2xl space-y-4">
      <p>
        {words.lead} {result.isVetoed ? words.vetoed : words.stands}
      </p>
      <Facts
        facts={[
          { label: words.root, value: <Hash value={result.root} /> },
          { label: words.inputs, value: <Hash value={result.inputs} href={documentOf(result.inputs)} /> },
          {
            label: words.configuration,
            value: <Hash value={result.configuration} href={documentOf(result.configuration)} />,
          },
          { label: words.code, value: <Hash value={result.code} /> },
          { label: words.vetoUntil, value: <Moment at={result.vetoUntil} /> },
          { label: words.vetoes, value: <Money amount={result.vetoes} token={round.token} /> },
        ]}
      />
    </div>
  )
}
