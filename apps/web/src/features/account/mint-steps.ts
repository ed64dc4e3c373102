import type { Hex } from '@commonweight/domain/hex'
import { prepareMintTestToken } from '@commonweight/sdk/prepare/donations/mint-test-token'
import type { FlowStep } from '../../transactions/flow'

export type MintStepsParameters = { chainId: number; token: Hex; to: Hex; amount: bigint; label: string }

/** Makes test tokens; works with TestToken only. */
export function mintSteps({ chainId, token, to, amount, label }: MintStepsParameters): FlowStep[] {
  return [{ kind: 'main', label, call: prepareMintTestToken({ chainId, token, to, amount }) }]
}
