import type { Donation } from '../src/totals/donation-matrix'
import { sharedText } from './shared-text'

/** The donations of Gitcoin's GG18 Token Engineering round. */
export const gg18 = sharedText('gg18-token-engineering/donations.csv')

/** Those of eligible wallets, in US dollars: amount_usd * coefficient, which is 0 or 1. */
export function gg18Donations(): Donation[] {
  const [header = '', ...lines] = (gg18.text ?? '').trim().split(/\r?\n/)
  const names = header.split(',')
  return lines.flatMap((line) => {
    const values = line.split(',')
    const column = (name: string) => values[names.indexOf(name)] ?? ''
    const coefficient = column('coefficient')
    if (coefficient !== '0' && coefficient !== '1') throw new Error(`A coefficient of ${coefficient} is not expected`)
    const amount = attoOf(column('amount_usd'))
    return coefficient === '1' ? [{ donor: column('donor'), campaign: column('project'), amount }] : []
  })
}

/** A decimal, also with an exponent, in 1e-18, floored. */
function attoOf(decimal: string): bigint {
  const parts = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(decimal)
  if (parts === null) throw new Error(`${decimal} is not a decimal amount`)
  const [, whole = '', fraction = '', exponent = '0'] = parts
  const shift = 18 - fraction.length + Number(exponent)
  const digits = BigInt(whole + fraction)
  return shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift)
}
