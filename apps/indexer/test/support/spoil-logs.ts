import { toEventSelector } from 'viem'
import { DONATED } from '../../src/decode/decode-log'
import { otherDigit, type SpoilableLog } from './spoiled-answers'

const CART = toEventSelector('PaidFor(address,address,address,uint256,bytes32)')
const REGISTERED = toEventSelector('Registered(address,bytes32,uint256,uint256,uint256)')
const isDonation = ({ topics }: SpoilableLog) => topics[0] === DONATED
const isCart = ({ topics }: SpoilableLog) => topics[0] === CART

/** The log in the middle of those that something holds for, changed; null: left out. */
function changing(which: (log: SpoilableLog) => boolean, change: (log: SpoilableLog) => SpoilableLog | null) {
  return (logs: SpoilableLog[]) => {
    const found = logs.filter(which)
    const middle = found[Math.floor(found.length / 2)]
    return logs.flatMap((log) => (log === middle ? (change(log) ?? []) : log))
  }
}

const WORD = 64
const inWord = (word: number) => 2 + (word + 1) * WORD - 1

/** Ways to spoil an answer of logs, each with its name. */
export const SPOILED: [string, (logs: SpoilableLog[]) => SpoilableLog[]][] = [
  ['empty', () => []],
  ['cut in half', (logs) => logs.slice(0, Math.floor(logs.length / 2))],
  ['one donation short', changing(isDonation, () => null)],
  ['one amount changed', changing(isDonation, (log) => ({ ...log, data: otherDigit(log.data, inWord(0)) }))],
  ['one weight changed', changing(isDonation, (log) => ({ ...log, data: otherDigit(log.data, inWord(1)) }))],
  [
    'one giver changed',
    changing(isDonation, (log) => ({ ...log, topics: log.topics.map((t, i) => (i === 2 ? otherDigit(t, 65) : t)) })),
  ],
  [
    'one transaction changed',
    changing(isDonation, (log) => ({ ...log, transactionHash: otherDigit(String(log.transactionHash), 9) })),
  ],
  ['one memo changed', changing(isCart, (log) => ({ ...log, data: otherDigit(log.data, inWord(1)) }))],
  ['one cart short', changing(isCart, () => null)],
  [
    'one campaign short',
    changing(
      ({ topics }) => topics.length === 4,
      () => null,
    ),
  ],
  ['one log made up', (logs) => logs.flatMap((log, i) => (i === 3 ? [log, { ...log, logIndex: '0x77' }] : [log]))],
]

/** Leaves out registrations, which no view sums. */
export const withoutRegistrations = (logs: SpoilableLog[]) => logs.filter(({ topics }) => topics[0] !== REGISTERED)

const placeOf = ({ blockHash, logIndex }: SpoilableLog) => `${blockHash}/${logIndex}`

/** Changes one donation in the same way in answers of ranges and of its block, so that only the contracts differ. */
function wrongly(change: (log: SpoilableLog) => SpoilableLog) {
  let place: string | undefined
  return (logs: SpoilableLog[]) => {
    const donations = logs.filter(isDonation)
    const middle = donations[Math.floor(donations.length / 2)]
    place ??= middle && placeOf(middle)
    return logs.map((log) => (placeOf(log) === place ? change(log) : log))
  }
}

/** A changed amount. */
export const wrongAmount = () => wrongly((log) => ({ ...log, data: otherDigit(log.data, inWord(0)) }))

/** Two donors' donations to one campaign, each with the other's amount: no sum of the campaign changes. */
export function swappedAmounts() {
  let pair: SpoilableLog[] = []
  return (logs: SpoilableLog[]) => {
    const donations = logs.filter(isDonation)
    const [first, ...others] = donations
    const other = others.find(({ topics }) => topics[1] === first?.topics[1] && topics[2] !== first?.topics[2])
    if (pair.length === 0 && first && other) pair = [first, other]
    return logs.map((log) => {
      const at = pair.findIndex((each) => placeOf(each) === placeOf(log))
      return at < 0 ? log : { ...log, data: pair[1 - at]?.data ?? log.data }
    })
  }
}
