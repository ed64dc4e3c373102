import { writeFileSync } from 'node:fs'
import { constantsText } from './contract-constants'

/** Run by `npm run generate -w @commonweight/abi`. */
writeFileSync(new URL('../src/constants.ts', import.meta.url), constantsText())
