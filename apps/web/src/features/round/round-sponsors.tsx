import { type Hex, shortHex } from '@commonweight/domain/hex'
import type { RoundView } from '@commonweight/domain/views/round'
import { tokenAmount } from '../../format/token-amount'
import { Hash } from '../../ui/hash'
import { Money } from '../../ui/money'
import { ScrollBox } from '../../ui/scroll-box'
import { unusedText } from './unused-text'
import { rounds } from './words/rounds'

type Sponsor = RoundView['sponsors'][number]
type Column = [label: string, amountOf: (sponsor: Sponsor) => bigint]

type RoundSponsorsProps = {
  round: RoundView
  /** Who else paid in a sponsor's name. */
  payers: ReadonlyMap<Hex, readonly Hex[]>
}

/** Who filled the pool, and what returns to whom. */
export function RoundSponsors({ round, payers }: RoundSponsorsProps) {
  const words = rounds.page.sponsors
  const { sponsors, unused, token, calculator } = round
  const early: Column[] = calculator ? [[words.early, (sponsor) => sponsor.early]] : []
  const back: Column[] = [
    [words.reclaimed, ({ reclaimed }) => reclaimed],
    [words.reclaimable, ({ reclaimable }) => reclaimable],
  ]
  const columns: Column[] = [[words.funded, ({ funded }) => funded], ...early, ...(unused.to ? [] : back)]
  return (
    <div className="space-y-4">
      <p className="max-w-2xl text-sm text-soft">
        {unusedText(round)} {calculator && words.earlyNote}{' '}
        {unused.to && unused.reclaimed > 0n && words.unusedPaid(tokenAmount(unused.reclaimed, token))}
      </p>
      {sponsors.length === 0 && <p className="text-soft">{words.none}</p>}
      {sponsors.length > 0 && (
        <ScrollBox label={rounds.page.sections.sponsors}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{words.who}</th>
                {columns.map(([label]) => (
                  <th key={label} scope="col" className="right">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sponsors.map((sponsor) => (
                <tr key={sponsor.sponsor}>
                  <td>
                    <Hash value={sponsor.sponsor} />
                    {sponsor.paidItself < sponsor.funded && (
                      <span className="block text-xs text-faint">
                        {(sponsor.paidItself === 0n ? words.named : words.partly)(
                          (payers.get(sponsor.sponsor) ?? []).map(shortHex).join(', '),
                        )}
                      </span>
                    )}
                  </td>
                  {columns.map(([label, amountOf]) => (
                    <td key={label} className="right">
                      <Money amount={amountOf(sponsor)} token={token} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </div>
  )
}
