import type { ChainProps } from '../../site-chain'

export type AccountMenuProps = { chain: ChainProps }
