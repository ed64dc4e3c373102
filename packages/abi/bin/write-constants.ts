import { writeFileSync } from 'node:fs'
import { constantsText } from './contract-constants'
import { roundVotesCodeText } from './round-votes-code'

/** Run by `npm run generate -w @commonweight/abi`. */
writeFileSync(new URL('../src/constants.ts', import.meta.url), constantsText())
writeFileSync(new URL('../src/round-votes-code.ts', import.meta.url), roundVotesCodeText())
