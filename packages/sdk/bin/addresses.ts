import { computeDeployment } from '../src/compute-deployment'
import { writeDeployment } from '../src/deployment-file'
import { localPlan } from '../src/local-plan'
import { readReleaseArtifacts } from '../src/release-artifacts'

// The local chain's addresses follow from the release build alone, so they are known before any chain runs.
const { deployment } = computeDeployment(await readReleaseArtifacts(), localPlan)
await writeDeployment(deployment)
console.log(`packages/abi/addresses/${deployment.chainId}.json: Campaigns at ${deployment.campaigns}`)
