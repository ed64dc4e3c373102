import type { RoundView } from '@commonweight/db/views'
import { rounds } from '../../messages/rounds'
import { Hash } from '../hash'
import { Money } from '../money'
import { ScrollBox } from '../scroll-box'

/** Who filled the pool, and what returns to whom. */
export function RoundSponsors({ round }: { round: RoundView }) {
  const words = rounds.page.sponsors
  if (round.sponsors.length === 0) return <p className="text-soft">{words.none}</p>
  return (
    <ScrollBox label={rounds.page.sections.sponsors}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.who}</th>
            <th scope="col" className="right">
              {words.funded}
            </th>
            <th scope="col" className="right">
              {words.reclaimed}
            </th>
            <th scope="col" className="right">
              {words.reclaimable}
            </th>
          </tr>
        </thead>
        <tbody>
          {round.sponsors.map(({ sponsor, funded, reclaimed, reclaimable }) => (
            <tr key={sponsor}>
              <td>
                <Hash value={sponsor} />
              </td>
              {[
                ['funded', funded],
                ['reclaimed', reclaimed],
                ['reclaimable', reclaimable],
              ].map(([name, amount]) => (
                <td key={String(name)} className="right">
                  <Money amount={BigInt(amount ?? 0)} token={round.token} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
