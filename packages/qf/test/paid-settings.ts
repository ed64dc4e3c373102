import type { MatchRules } from '../src/mechanisms/compute-match'

const TOKEN = 10n ** 18n

/** Rounds of which the own vectors hold payouts, each by a name. */
export const paidSettings: Record<string, MatchRules> = {
  'plain, surplus returned': { mechanism: 'plain', pool: 10_000n * TOKEN, cap: 0n, decimals: 18 },
  'plain, all paid, capped at a quarter': {
    mechanism: 'plain',
    pool: 25_000_000_000n,
    cap: 6_250_000_000n,
    decimals: 6,
    surplus: 'pay-all',
    remainder: 'largest-fraction',
  },
  'pairwise 25, all paid': {
    mechanism: 'pairwise',
    pool: 25_000n * TOKEN,
    cap: 5_000n * TOKEN,
    decimals: 18,
    threshold: 25,
    surplus: 'pay-all',
  },
  'pairwise 25, surplus returned': { mechanism: 'pairwise', pool: 25_000n * TOKEN, cap: 0n, decimals: 18 },
  'cocm, all paid, remainder given': {
    mechanism: 'cocm',
    pool: 25_000n * TOKEN,
    cap: 0n,
    decimals: 18,
    surplus: 'pay-all',
    remainder: 'largest-fraction',
  },
  'cocm, surplus returned': { mechanism: 'cocm', pool: 25_000n * TOKEN, cap: 0n, decimals: 18 },
  'half and half, all paid, overflow kept': {
    mechanism: 'blend',
    pool: 25_000n * TOKEN,
    cap: 5_000n * TOKEN,
    decimals: 18,
    surplus: 'pay-all',
    overflow: 'keep',
  },
  'half and half, surplus returned': { mechanism: 'blend', pool: 25_000n * TOKEN, cap: 0n, decimals: 18 },
  'capped at a fifth': { mechanism: 'capped', pool: 25_000n * TOKEN, cap: 5_000n * TOKEN, decimals: 18 },
}
