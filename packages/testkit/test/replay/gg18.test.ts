import { describe, expect, test } from 'vitest'
import { baseUnits, gg18Folder, gg18Present, readDonations } from './gg18'

describe('baseUnits', () => {
  test('is exact and floors what the token cannot express', () => {
    expect(baseUnits('0.99883616', 18)).toBe(998_836_160_000_000_000n)
    expect(baseUnits('0.99883616', 6)).toBe(998_836n)
    expect(baseUnits('25000', 6)).toBe(25_000_000_000n)
    expect(() => baseUnits('1,5', 6)).toThrow('1,5 is not a decimal amount')
    expect(() => baseUnits('-1', 6)).toThrow('-1 is not a decimal amount')
  })

  test('1.83e-06 is one base unit of a 6-decimal token', () => {
    expect(baseUnits('1.83e-06', 6)).toBe(1n)
    expect(baseUnits('1.83e-06', 18)).toBe(1_830_000_000_000n)
  })
})

const label = gg18Present ? 'the real round' : `the real round (skipped: ${gg18Folder} is absent)`

describe.skipIf(!gg18Present)(label, () => {
  test('is whole: 2,605 donations of 1,835 wallets to 14 projects, 535 of which count', () => {
    const donations = readDonations()
    expect(donations.length).toBe(2_605)
    expect(new Set(donations.map(({ donor }) => donor)).size).toBe(1_835)
    expect(new Set(donations.map(({ project }) => project)).size).toBe(14)
    expect(donations.filter(({ verified }) => verified).length).toBe(535)
  })

  test('has five donors whose weight changes between donations, and no donation below a millionth', () => {
    const weights = new Map<string, Set<boolean>>()
    for (const { donor, verified } of readDonations()) {
      weights.set(donor, (weights.get(donor) ?? new Set()).add(verified))
    }
    expect([...weights.values()].filter(({ size }) => size === 2).length).toBe(5)
    expect(readDonations().every(({ usd }) => baseUnits(usd, 6) > 0n)).toBe(true)
  })
})
