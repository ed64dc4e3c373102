import { readFileSync } from 'node:fs'

const ARTIFACT = new URL('../../../contracts/out-release/RoundVotes.sol/RoundVotes.json', import.meta.url)

/** The text of src/round-votes-code.ts, from the release build. */
export function roundVotesCodeText(): string {
  const { bytecode } = JSON.parse(readFileSync(ARTIFACT, 'utf8')) as { bytecode: { object: string } }
  return `// Written by "npm run generate -w @commonweight/abi" from the release build.

/** Creation code of RoundVotes, without constructor arguments: with a round's number it gives the address of its votes. */
export const roundVotesCode =
  '${bytecode.object}'
`
}
