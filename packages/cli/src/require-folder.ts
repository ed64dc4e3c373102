import { stat } from 'node:fs/promises'
import { BadInputError, UsageError } from './input-errors'

/**
 * The one folder that a command line names. @throws UsageError for none or several. @throws BadInputError for a file.
 */
export async function requireFolder([folder, ...more]: readonly string[]): Promise<string> {
  if (folder === undefined || more.length > 0) throw new UsageError('Name one folder.')
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) throw new BadInputError(`There is no folder ${folder}.`)
  return folder
}
