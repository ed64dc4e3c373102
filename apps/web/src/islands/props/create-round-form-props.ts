import type { ChainProps } from './chain-props'

/** For /rounds/new. */
export type CreateRoundFormProps = { chain: ChainProps /** Chain time, Unix seconds. */; now: number }
