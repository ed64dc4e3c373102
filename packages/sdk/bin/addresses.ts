import { computeDeployment } from '../src/deploy/compute-deployment'
import { writeDeployment } from '../src/deploy/deployment-file'
import { localPlan } from '../src/deploy/local-plan'
import { readReleaseArtifacts } from '../src/deploy/release-artifacts'

// The local chain's addresses follow from the release build alone, so they are known before any chain runs.
const { deployment } = computeDeployment(await readReleaseArtifacts(), localPlan)
await writeDeployment(deployment)
console.log(`packages/abi/addresses/${deployment.chainId}.json: Campaigns at ${deployment.campaigns}`)
