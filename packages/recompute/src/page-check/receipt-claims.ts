import type { ReceiptLine, ReceiptView } from '@commonweight/domain/views/receipt'
import { log, payerParts } from './campaign-claims'
import { type Claim, viewClaim } from './claim'

/** All that a receipt says and the chain has. */
export function receiptClaims(receipt: ReceiptView): Claim[] {
  const { lines, lineCount } = receipt
  return lines.flatMap((line, i) => lineClaims(receipt, line, i === 0 ? lineCount : undefined))
}

/** @param events How many gifts the transaction made; said once. */
function lineClaims(receipt: ReceiptView, line: ReceiptLine, events: number | undefined): Claim[] {
  const { txHash, at, blockNumber, blockHash } = receipt
  const { campaign, donor, amount, weightBps, logIndex, token, round, matchShare, refund } = line
  const parts = {
    amount,
    weight: weightBps,
    '@time': at,
    '@block': blockNumber,
    '@blockHash': blockHash,
    '@events': events,
    ...payerParts(line),
  }
  return [
    { ...log('Donated', txHash, { campaign, donor }, parts), logIndex },
    viewClaim('campaigns', 'windowOf', [campaign], { token: token.address }),
    viewClaim('campaigns', 'measureOf', [campaign], { decimals: token.decimals }),
    ...(round ? [viewClaim('matchingRounds', 'latestSealAt', [round.id], { '': round.finalFrom })] : []),
    ...(round ? [viewClaim('matchingRounds', 'isSealed', [round.id], { '': round.isFinal })] : []),
    ...(round && matchShare !== null && line.reason === null ? [shareClaim(line, round.id, matchShare)] : []),
    // The released part of any amount follows from the share.
    viewClaim('campaigns', 'progressOf', [campaign], { releasedShare: line.releasedShareBps }),
    ...(refund
      ? [
          log(
            'Refunded',
            refund.txHash,
            { campaign, donor },
            { to: refund.to, amount: refund.amount, '@time': refund.at },
          ),
        ]
      : [{ kind: 'sum' as const, sum: 'backing' as const, subject: [donor, campaign], parts: { refunded: '0' } }]),
  ]
}

function shareClaim({ campaign, donor, amount, countedBps }: ReceiptLine, round: number, match: bigint): Claim {
  return {
    kind: 'share',
    subject: [campaign, donor, String(round)],
    amount: String(amount),
    countedBps,
    parts: { match: String(match) },
  }
}
