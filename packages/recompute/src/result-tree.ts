import type { Hex } from '@commonweight/domain/hex'
import { StandardMerkleTree } from '@openzeppelin/merkle-tree'
import type { CampaignMatch } from './compute-round'

/** A match with the proof that ComputedResult asks for when it is claimed. */
export type ProvenMatch = CampaignMatch & { proof: Hex[] }

/**
 * The Merkle tree of a result: leaves are keccak256(keccak256(abi.encode(bytes32 campaign, uint256 amount))), sorted,
 * pairs hashed in ascending order, as ComputedResult checks them. The same set of matches gives the same root.
 * @throws Error for no matches at all: a tree has at least one leaf.
 */
export function resultTree(matches: readonly CampaignMatch[]): { root: Hex; matches: ProvenMatch[] } {
  const tree = StandardMerkleTree.of(
    matches.map(({ campaign, amount }) => [campaign, amount]),
    ['bytes32', 'uint256'],
  )
  return {
    root: tree.root as Hex,
    matches: matches.map((match, index) => ({ ...match, proof: tree.getProof(index) as Hex[] })),
  }
}
