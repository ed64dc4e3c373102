import { airdropsAbi } from '@commonweight/abi/generated'
import { callsTo } from '../calls-to'

/** Prepares a call to Airdrops. */
export const airdropsCall = callsTo('airdrops', airdropsAbi)
