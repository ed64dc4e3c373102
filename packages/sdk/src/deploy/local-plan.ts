import { LOCAL_CHAIN_ID } from '@commonweight/domain/local-chain-id'
import type { DeploymentPlan } from './compute-deployment'

/** What is deployed on a local chain. The issuer is the tenth of the well-known development accounts. */
export const localPlan: DeploymentPlan = {
  chainId: LOCAL_CHAIN_ID,
  issuer: '0xa0ee7a142d267c1f36714e4a8f75612f20a79720',
  testTokens: [
    { name: 'Test USD Coin', symbol: 'USDC', decimals: 6 },
    { name: 'Test Dai', symbol: 'DAI', decimals: 18 },
  ],
}
