import type { TokenView } from '@commonweight/domain/views/token'
import { tokenDigits } from '../../format/token-amount'
import type { LineFigure } from './lines/joint-figures'
import { lineMatch as words } from './words/line-match'

/** What a line brings with all lines of the cart, or why it brings nothing. */
export function LineMatch({ figure, token }: { figure: LineFigure | undefined; token: TokenView }) {
  if (!figure) return <p className="text-faint" />
  const { now, verified, reason, isExact } = figure
  const isUnverified = (now === null || now === 0n) && verified !== 0n
  const shown = isUnverified ? verified : (now ?? 0n)
  if (shown === 0n) return <p className="text-soft">{reason ?? words.small}</p>
  return (
    <p data-match={(now ?? verified).toString()} data-verified={verified.toString()}>
      {words.joint}{' '}
      <span className="num font-medium">
        {signed(shown, token)} {token.symbol}
      </span>{' '}
      <span className="text-soft">
        {isUnverified && words.verified}
        {!isExact && ` (${words.estimate})`}
      </span>
    </p>
  )
}

/** With its sign: other lines may take more from a campaign than its own brings. */
export function signed(amount: bigint, token: TokenView): string {
  return amount < 0n ? `−${tokenDigits(-amount, token, 'full')}` : `+${tokenDigits(amount, token, 'full')}`
}
