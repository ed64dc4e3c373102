'use client'
import type { TokenView } from '@commonweight/domain/views/token'
import { tokenAmount } from '../../format/token-amount'
import { matchFigure as words } from './words/match-figure'

export type MatchFigureProps = { token: TokenView; figure: bigint; isDonorKnown: boolean; isExact: boolean }

/** What a gift adds to the match, and under which conditions. */
export function MatchFigure({ token, figure, isDonorKnown, isExact }: MatchFigureProps) {
  return (
    <>
      <p className="flex items-baseline justify-between gap-4">
        <span>{words.title}</span>
        <span className="num text-lg">+{tokenAmount(figure, token, 'exact')}</span>
      </p>
      <p className="text-faint text-xs">
        {isDonorKnown ? words.now : words.stranger}
        {!isExact && `; ${words.estimate}`}
      </p>
    </>
  )
}
