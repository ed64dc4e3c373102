import { createReport } from '@commonweight/local-stack/report'
import { startProductWorld } from '../../src/suites/product-suites'
import { measureSite } from './measure-site'

/** `npm run bench`: the site under load. Exits with 1 if a figure is beyond its limit. */
const report = createReport()
const world = await startProductWorld({ isDeep: false, report, signal: new AbortController().signal })
try {
  const { lines, beyond } = await measureSite(world.env)
  process.stdout.write(`\n${lines.join('\n')}\n`)
  for (const fault of beyond) process.stdout.write(`BEYOND ITS LIMIT: ${fault}\n`)
  if (beyond.length > 0) process.exitCode = 1
} finally {
  await world.stop()
}
