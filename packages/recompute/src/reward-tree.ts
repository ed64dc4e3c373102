import type { Hex } from '@commonweight/domain/hex'
import { StandardMerkleTree } from '@openzeppelin/merkle-tree'

type Line = { account: Hex; total: bigint | string }

/**
 * The Merkle tree of a reward's list, as Airdrops checks it: leaves are
 * keccak256(keccak256(abi.encode(address account, uint256 total))). Gives the root and the proof of each line.
 * @throws Error for no lines at all.
 */
export function rewardTree(lines: readonly Line[]): { root: Hex; proofOf: (index: number) => Hex[] } {
  const tree = StandardMerkleTree.of(
    lines.map(({ account, total }) => [account, String(total)]),
    ['address', 'uint256'],
  )
  return { root: tree.root as Hex, proofOf: (index) => tree.getProof(index) as Hex[] }
}
