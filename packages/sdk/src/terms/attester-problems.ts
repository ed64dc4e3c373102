import { MAX_ATTESTERS } from '@commonweight/abi/constants'
import { type Address, zeroAddress } from 'viem'
import { problemsOf, type TermsProblem } from './terms-problem'

/** @property threshold How many of the attesters must agree. */
export type AttesterSet = { threshold: number; attesters: readonly Address[] }

/** Lists what is wrong with a set of k-of-n attesters. The rules are the same for campaigns and rounds. */
export function attesterProblems({ threshold, attesters }: AttesterSet): TermsProblem[] {
  const accounts = attesters.map((account) => account.toLowerCase())
  const isAscending = accounts.every((account, i) => i === 0 || account > (accounts[i - 1] ?? ''))
  const n = accounts.length
  return problemsOf(
    [n === 0 || n > MAX_ATTESTERS, 'attesters', `Name 1 to ${MAX_ATTESTERS} attesters.`, MAX_ATTESTERS],
    [threshold < 1 || threshold > n, 'attesters', `Between 1 and ${n} attesters must agree.`, MAX_ATTESTERS],
    [!isAscending, 'attesters', 'Each attester once, in ascending order.', MAX_ATTESTERS],
    [accounts.includes(zeroAddress), 'attesters', 'The zero address cannot attest.', MAX_ATTESTERS],
  )
}
