import type { ChainProps } from './chain-props'

export type AccountMenuProps = { chain: ChainProps }
