import type { ChainProps } from '../../../site-chain'

/** For /rounds/new. */
export type CreateRoundFormProps = { chain: ChainProps /** Chain time, Unix seconds. */; now: number }
