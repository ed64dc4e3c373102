import { getConfig } from './config'
import { EnvironmentError } from './environment'

/** Ends the process with exit code 1 and one plain message where the environment is wrong; Next would go on serving. */
export async function endIfMisconfigured(): Promise<void> {
  try {
    await getConfig()
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
