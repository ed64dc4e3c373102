import { computedResultAbi } from '@commonweight/abi/generated'
import { callsTo } from '../calls-to'

/** Prepares a call to ComputedResult. */
export const computedResultCall = callsTo('computedResult', computedResultAbi)
