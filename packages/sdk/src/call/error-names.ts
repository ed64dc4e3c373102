import { errorsAbi } from '@commonweight/abi/generated'

/** Name of a custom error of our contracts or of the libraries in them. */
export type ErrorName = (typeof errorsAbi)[number]['name']

/** Every custom error that a call can end with. Solidity's own `Error` and `Panic` are not among them. */
export const errorNames: readonly ErrorName[] = [...new Set(errorsAbi.map(({ name }) => name))]
