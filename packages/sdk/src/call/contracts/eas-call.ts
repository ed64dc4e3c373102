import { easAbi } from '@commonweight/abi/generated'
import { callsTo } from '../calls-to'

/** Prepares a call to EAS. */
export const easCall = callsTo('eas', easAbi)
