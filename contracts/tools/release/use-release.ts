// Puts the release's bytecode into the artifacts that tests deploy from (foundry.toml: dynamic_test_linking), so that
// tests run against exactly what is deployed. Run it after `forge build`: forge undoes it when a source changes.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CONTRACTS, filesIn } from '../sources'

type Artifact = { bytecode: { object: string }; deployedBytecode: { object: string } }

/** For each contract of src that the release has: its release artifact and the one that tests deploy from. */
function artifactPairs(): { release: string; tested: string }[] {
  return filesIn('src', '.sol').flatMap((source) => {
    const name = path.basename(source)
    const folder = path.join(CONTRACTS, 'out-release', name)
    if (!existsSync(folder)) return []
    return readdirSync(folder).map((file) => ({
      release: path.join(folder, file),
      tested: path.join(CONTRACTS, 'out', name, file),
    }))
  })
}

function main() {
  let exchanged = 0
  for (const { release, tested } of artifactPairs()) {
    const { bytecode, deployedBytecode } = JSON.parse(readFileSync(release, 'utf8')) as Artifact
    if (!existsSync(tested) || bytecode.object === '0x') continue
    writeFileSync(tested, JSON.stringify({ ...JSON.parse(readFileSync(tested, 'utf8')), bytecode, deployedBytecode }))
    exchanged += 1
  }
  if (exchanged > 0) {
    process.stdout.write(`${exchanged} contracts of the release are what tests deploy.\n`)
    return
  }
  process.stderr.write('Build the release (npm run build:release -w contracts) and the tests first.\n')
  process.exitCode = 1
}

main()
