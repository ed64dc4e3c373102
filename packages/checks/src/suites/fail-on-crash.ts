import type { FailedTest, Suite } from './suite'

/**
 * A suite that also fails where a program that it tests ended by itself meanwhile, though all its tests passed.
 * @param crashes Filled as programs end; each is taken out and told once.
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
