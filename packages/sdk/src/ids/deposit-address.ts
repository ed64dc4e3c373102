import type { Deployment } from '@commonweight/abi/deployment'
import type { Address, Hex } from 'viem'
import { concatHex, encodeAbiParameters, getCreate2Address, keccak256 } from 'viem/utils'
import { checkHash } from '../call/check-argument'
import { firstCreatedBy } from '../deploy/creation'

/**
 * A minimal proxy (ERC-1167) that accepts calls without data. The address that it forwards to stands between the two.
 */
const CLONE = ['0x3d603380600a3d3981f336600557005b363d3d373d3d3d363d73', '0x5af43d82803e903d91603157fd5bf3'] as const

/**
 * The address that takes tokens or the native coin as donations to a campaign in a beneficiary's name, as
 * `DepositAddresses.addressOf`. It is the same before and after the first sweep, on this chain only.
 */
export function depositAddress(parameters: { deployment: Deployment; campaign: Hex; beneficiary: Address }): Address {
  const { deployment, campaign, beneficiary } = parameters
  const from = deployment.depositAddresses
  const owner = [checkHash(campaign, 'campaign'), beneficiary] as const
  return getCreate2Address({
    from,
    salt: keccak256(encodeAbiParameters([{ type: 'bytes32' }, { type: 'address' }], owner)),
    bytecode: concatHex([CLONE[0], firstCreatedBy(from), CLONE[1]]),
  })
}
