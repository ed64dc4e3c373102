import { BaseError } from '@commonweight/domain/base-error'
import { readEnvironment } from './environment'
import { seed } from './seed'

try {
  await seed(readEnvironment(process.env), console.log)
} catch (error) {
  // The message of a BaseError says what to do; anything else is a fault of the program and shows its stack.
  console.error(error instanceof BaseError ? error.message : error)
  process.exitCode = 1
}
