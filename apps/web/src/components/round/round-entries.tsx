import type { RoundView } from '@commonweight/db/views'
import { countText, fixed18, percentText, shareOf } from '../../format/number'
import { rounds } from '../../messages/rounds'
import { standings } from '../../messages/states'
import { Money } from '../money'
import { ScrollBox } from '../scroll-box'
import { Status } from '../status'

/** Every campaign of the round and its match, the largest first. */
export function RoundEntries({ round }: { round: RoundView }) {
  const { columns, noEntries } = rounds.page
  if (round.entries.length === 0) return <p className="text-soft">{noEntries}</p>
  return (
    <ScrollBox label={rounds.page.sections.results}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{columns.campaign}</th>
            <th scope="col">{columns.standing}</th>
            <th scope="col" className="right">
              {columns.people}
            </th>
            <th scope="col" className="right">
              {columns.given}
            </th>
            <th scope="col" className="right">
              {columns.weight}
            </th>
            <th scope="col" className="right">
              {columns.share}
            </th>
            <th scope="col" className="right">
              {columns.match}
            </th>
          </tr>
        </thead>
        <tbody>
          {round.entries.map(({ campaign, title, labName, standing, donors, donated, weight, match }) => (
            <tr key={campaign}>
              <td className="min-w-56">
                <a
                  href={`/campaigns/${campaign}`}
                  className="font-medium underline decoration-line-strong hover:decoration-ink"
                >
                  {title}
                </a>
                <span className="block text-xs text-faint">{labName}</span>
              </td>
              <td>
                <Status {...standings[standing]} />
              </td>
              <td className="num right">{countText(donors)}</td>
              <td className="right">
                <Money amount={donated} token={round.token} />
              </td>
              <td className="num right">{fixed18(weight)}</td>
              <td className="num right">{percentText(shareOf(match, round.pool))}</td>
              <td className="right">
                <Money amount={match} token={round.token} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
