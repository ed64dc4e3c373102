/** Blocks above its own after which a transaction counts as final, where the node does not say: two epochs of Ethereum. */
export const FINAL_DEPTH = 64n
