import { concatHex, encodeAbiParameters, type Hex, keccak256 } from 'viem'

/** One line of a computed result; `amount` in base units. */
export type ResultLine = { campaign: Hex; amount: bigint }

/** Root and proofs, in the lines' order, that the contracts take: pairs are hashed sorted, an odd one moves up. */
export function merkleTree(lines: readonly ResultLine[]): { root: Hex; proofs: Hex[][] } {
  let level = lines.map(({ campaign, amount }) => leafOf(campaign, amount))
  const proofs: Hex[][] = lines.map(() => [])
  let positions = lines.map((_, i) => i)
  while (level.length > 1) {
    for (const [line, position] of positions.entries()) {
      const sibling = level[position ^ 1]
      if (sibling) proofs[line]?.push(sibling)
    }
    positions = positions.map((position) => position >> 1)
    level = pairsOf(level)
  }
  const [root] = level
  if (!root) throw new Error('A result has at least one line.')
  return { root, proofs }
}

function leafOf(campaign: Hex, amount: bigint): Hex {
  return keccak256(keccak256(encodeAbiParameters([{ type: 'bytes32' }, { type: 'uint256' }], [campaign, amount])))
}

function pairsOf(level: readonly Hex[]): Hex[] {
  return level.flatMap((left, i) => {
    if (i % 2 === 1) return []
    const right = level[i + 1]
    return [right ? keccak256(concatHex([left, right].sort())) : left]
  })
}
