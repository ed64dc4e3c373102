import type { FailedTest, Suite } from './suite'

/**
 * A suite that also fails if a program under test ended by itself meanwhile, even if all tests passed.
 * @param crashes Filled as programs end; each is taken out and reported once.
 */
export function failOnCrash(suite: Suite, crashes: () => Promise<FailedTest[]>): Suite {
  return {
    ...suite,
    async run(context) {
      const result = await suite.run(context)
      const failed = [...result.failed, ...(await crashes()).splice(0)]
      return { ...result, failed }
    },
  }
}
