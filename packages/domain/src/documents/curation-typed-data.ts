import { canonicalDocument } from '../canonical'
import type { Hex } from '../hex'

type Signed = { chainId: number; campaigns: Hex; sequence: number; issuedAt: number }

/**
 * What the signer of a curation file signs (EIP-712): chain, contract, version, and the SHA-256 of the whole file.
 * @param unsigned The file's JSON without its `signature`, as it is written: letter case counts.
 * @throws NotCanonicalError
 */
export async function curationTypedData({ chainId, campaigns, sequence, issuedAt }: Signed, unsigned: unknown) {
  const { digest } = await canonicalDocument(unsigned)
  return {
    domain: { name: 'Commonweight curation', version: '1', chainId, verifyingContract: campaigns },
    types: {
      Curation: [
        { name: 'sequence', type: 'uint256' },
        { name: 'issuedAt', type: 'uint256' },
        { name: 'digest', type: 'bytes32' },
      ],
    },
    primaryType: 'Curation',
    message: { sequence: BigInt(sequence), issuedAt: BigInt(issuedAt), digest },
  } as const
}
