import { NATIVE_TOKEN } from '@commonweight/domain/native-token'
import type { ListedToken } from '@commonweight/domain/views/token'
import { ScrollBox } from '../../ui/scroll-box'
import { curation } from './words'

/** The tokens that this site calls by their symbols. */
export function TokenList({ tokens }: { tokens: readonly ListedToken[] }) {
  const words = curation.tokens
  return (
    <ScrollBox label={words.title}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.symbol}</th>
            <th scope="col">{words.address}</th>
            <th scope="col" className="right">
              {words.decimals}
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map(({ address, symbol, decimals }) => (
            <tr key={address}>
              <td>{symbol}</td>
              <td className="num min-w-40 text-xs break-all whitespace-normal">
                {address === NATIVE_TOKEN ? words.native : address}
              </td>
              <td className="num right">{decimals}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
