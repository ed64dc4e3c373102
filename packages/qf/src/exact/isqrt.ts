/** Below this, the float estimate of the root is off by less than 1. */
const FLOAT_EXACT = 2n ** 100n

/**
 * Largest whole number whose square is at most `n`, exactly.
 * @throws RangeError if `n` is negative.
 */
export function isqrt(n: bigint): bigint {
  if (n < 0n) throw new RangeError(`The square root of a negative number is not defined: ${n}`)
  return n < FLOAT_EXACT ? nearFloat(n) : byNewton(n)
}

/** `Math.sqrt` errs by less than 1 here, so one step either way suffices. */
function nearFloat(n: bigint): bigint {
  const root = BigInt(Math.floor(Math.sqrt(Number(n))))
  const square = root * root
  if (square > n) return root - 1n
  return square + 2n * root < n ? root + 1n : root
}

/** Newton's method from above the root; falls until it stops. */
function byNewton(n: bigint): bigint {
  let root = 1n << BigInt((n.toString(16).length * 4 + 1) >> 1)
  for (;;) {
    const next = (root + n / root) >> 1n
    if (next >= root) return root
    root = next
  }
}
