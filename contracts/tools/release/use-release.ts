#!/usr/bin/env node
// Puts the code of the release build into the artifacts that tests deploy from (foundry.toml: dynamic_test_linking), so that
// the tests run against what is deployed, to the byte. Run it after `forge build`; a change of a source undoes it there.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CONTRACTS } from '../sources'

/** Both artifacts of each contract of src that has code. */
function pairs() {
  const sources = readdirSync(path.join(CONTRACTS, 'src'), { recursive: true }).filter((name) => name.endsWith('.sol'))
  return sources.flatMap((source) => {
    const folder = path.basename(source)
    const release = path.join(CONTRACTS, 'out-release', folder)
    if (!existsSync(release)) return []
    return readdirSync(release).map((file) => [path.join(release, file), path.join(CONTRACTS, 'out', folder, file)])
  })
}

let exchanged = 0
for (const [release, test] of pairs()) {
  const { bytecode, deployedBytecode } = JSON.parse(readFileSync(release, 'utf8'))
  if (!existsSync(test) || bytecode.object === '0x') continue
  writeFileSync(test, JSON.stringify({ ...JSON.parse(readFileSync(test, 'utf8')), bytecode, deployedBytecode }))
  exchanged += 1
}
if (exchanged === 0) {
  process.stderr.write(
    'Nothing to exchange: build the release (npm run build:release -w contracts) and the tests first.\n',
  )
  process.exit(1)
}
process.stdout.write(`${exchanged} contracts of the release are what tests deploy.\n`)
