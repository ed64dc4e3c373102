import { BaseError } from '@commonweight/domain/base-error'
import { readEnvironment } from './environment'
import { seed } from './seed'

try {
  await seed(readEnvironment(process.env), console.log)
} catch (error) {
  console.error(error instanceof BaseError ? error.message : error)
  process.exitCode = 1
}
