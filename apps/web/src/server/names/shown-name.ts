import { normalize } from 'viem/ens'

/** A longer name does not fit where accounts stand, and hides its end. */
const MAX_NAME_LENGTH = 60
/** Scripts that run from right to left turn around what stands next to them: `0x12…34` would read as something else. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
/** `0x90f7b906.eth` passes for an account that it is not. */
const LIKE_AN_ADDRESS = /(?:^|\.)0x[0-9a-f]/

/**
 * The name as it may be shown, or null. A name is shown only if it equals its normal form (ENSIP-15), which has no
 * characters that do not show, no mixture of scripts and no word that passes for one in Latin letters.
 */
export function shownName(name: string): string | null {
  if (name.length > MAX_NAME_LENGTH || !name.includes('.')) return null
  if (RIGHT_TO_LEFT.test(name) || LIKE_AN_ADDRESS.test(name)) return null
  try {
    return normalize(name) === name ? name : null
  } catch {
    return null
  }
}
