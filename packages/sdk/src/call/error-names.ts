import { errorsAbi } from '@commonweight/abi/generated'

/** Name of a custom error of the contracts or of their libraries. */
export type ErrorName = (typeof errorsAbi)[number]['name']

/** Every custom error that a call can revert with, without Solidity's own `Error` and `Panic`. */
export const errorNames: readonly ErrorName[] = [...new Set(errorsAbi.map(({ name }) => name))]
