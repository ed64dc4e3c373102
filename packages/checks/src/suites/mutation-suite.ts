import { checksSuite } from './checks-suite'
import { contractsFolder, contractsTool } from './forge-suite'

const SAMPLE = 4

/** Small faults that the contracts' tests noticed before, chosen by the commit. They must notice them again. */
export const mutationSuite = checksSuite('mutants', `trying ${SAMPLE} mutants of the contracts`, () => [
  {
    name: 'mutants are killed',
    program: process.execPath,
    args: contractsTool('mutation/mutate.ts', '--sample', String(SAMPLE), '--workers', '2'),
    cwd: contractsFolder,
    logName: 'mutants',
  },
])
