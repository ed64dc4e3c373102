/** Addresses in lower-case hex. */
export type DeployedToken = { address: `0x${string}`; symbol: string; decimals: number; name: string }

/**
 * Where the contracts are on one chain: the content of `addresses/<chainId>.json`.
 * @property deploymentBlock No event of the contracts is older.
 * @property permit2 Third-party, like `eas` and `schemaRegistry`: the canonical deployment, except on local chains.
 * @property tokens ERC-20 tokens that the product offers there; the native coin is always offered as well.
 */
export type Deployment = {
  chainId: number
  deploymentBlock: number
  campaigns: `0x${string}`
  matchingRounds: `0x${string}`
  computedResult: `0x${string}`
  voucherGate: `0x${string}`
  permit2: `0x${string}`
  eas: `0x${string}`
  schemaRegistry: `0x${string}`
  donationRouter: `0x${string}`
  milestoneResolver: `0x${string}`
  points: `0x${string}`
  airdrops: `0x${string}`
  depositAddresses: `0x${string}`
  matchPreview: `0x${string}`
  tokens: DeployedToken[]
}
