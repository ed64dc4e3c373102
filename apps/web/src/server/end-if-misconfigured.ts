import { loadSiteRules } from './curation/curation'
import { CurationError } from './curation/read-curation'
import { EnvironmentError } from './environment'

/**
 * Ends the process with exit code 1 and one plain message if the environment or the curation file is wrong; Next would
 * continue to serve.
 */
export async function endIfMisconfigured(): Promise<void> {
  try {
    await loadSiteRules()
  } catch (error) {
    if (error instanceof CurationError) console.error(`CURATION_FILE is not taken. ${error.message}`)
    else if (error instanceof EnvironmentError) console.error(error.message)
    else throw error
    process.exit(1)
  }
}
