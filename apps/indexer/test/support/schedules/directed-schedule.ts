import { type Hex, numberToHex } from 'viem'
import type { Director } from './director'

/**
 * What chance meets too seldom to be waited for.
 * @property reaches Kinds of rows that there must be in the end.
 */
export type DirectedSchedule = { name: string; play(director: Director): Promise<void>; reaches: string[] }

export const digestOf = (number: number): Hex => numberToHex(number, { size: 32 })

/** The data of a signature whose signer sends the call. */
export const OWN: Hex = '0x'
