import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlOf } from './html-of'
import { sanitisedTree } from './sanitised-tree'
import { markdownText } from './test/markdown-grammar'

const RUNS = Number(process.env.MARKDOWN_RUNS ?? 300)
/** Of the processor: what others do on this machine must not matter. Wall clock on an idle one is the same. */
const MAX_MS = 1_000
const MAX_HTML = 2_000_000

test(`W6: ${RUNS} texts of Markdown's grammar are each rendered in bounded time to bounded HTML`, () => {
  // The first texts pay for compiling the parser.
  for (let round = 0; round < 20; round++) sanitisedTree('# a\n\n- *b* [c](https://d.example)\n\n|a|b|\n|-|-|\n|c|d|\n')
  fc.assert(
    fc.property(markdownText(20_000), (text) => {
      const before = process.cpuUsage()
      const html = htmlOf(sanitisedTree(text))
      const ms = process.cpuUsage(before).user / 1_000
      expect(ms).toBeLessThan(MAX_MS)
      expect(html.length).toBeLessThan(MAX_HTML)
    }),
    { numRuns: RUNS },
  )
}, 3_600_000)
