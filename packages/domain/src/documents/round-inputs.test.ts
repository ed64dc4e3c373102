import { expect, test } from 'vitest'
import { isRoundConfigurationType, parseRoundConfiguration } from './round-configuration'
import { parseRoundInputs, type RoundInputs } from './round-inputs'

const address = (digit: string) => `0x${digit.repeat(40)}` as const
const hash = (digit: string) => `0x${digit.repeat(64)}` as const
const inputs: RoundInputs = {
  type: 'commonweight/round-inputs/1',
  chainId: 31337,
  matchingRounds: address('1'),
  round: 1,
  token: address('2'),
  decimals: 6,
  minimum: '0',
  cap: '0',
  pool: '1000000',
  campaigns: [
    {
      campaign: hash('a'),
      donors: [
        { donor: address('3'), counted: '1' },
        { donor: address('4'), counted: '79228162514264337593543950335' },
      ],
    },
    { campaign: hash('b'), donors: [] },
  ],
}

test('inputs of a round are read as they are', () => {
  expect(parseRoundInputs(JSON.parse(JSON.stringify(inputs)))).toEqual(inputs)
})

test.each([
  ['a number', { ...inputs, pool: 5 }, 'pool'],
  ['a leading zero', { ...inputs, pool: '05' }, 'pool'],
  ['decimals beyond 18', { ...inputs, decimals: 19 }, 'decimals'],
  ['campaigns in another order', { ...inputs, campaigns: [...inputs.campaigns].reverse() }, 'campaigns'],
  ['a campaign twice', { ...inputs, campaigns: [inputs.campaigns[0], inputs.campaigns[0]] }, 'campaigns'],
])('inputs with %s are refused', (_, value, path) => {
  expect(() => parseRoundInputs(value)).toThrow(path)
})

test('a configuration names what its mechanism needs and nothing else counts', () => {
  const type = 'commonweight/round-configuration/1'
  expect(parseRoundConfiguration({ type, mechanism: 'pairwise', threshold: '25' })).toEqual({
    type,
    mechanism: 'pairwise',
    threshold: '25',
  })
  expect(() => parseRoundConfiguration({ type, mechanism: 'pairwise' })).toThrow('threshold')
  expect(() => parseRoundConfiguration({ type, mechanism: 'lottery' })).toThrow()
})

test('a configuration of the second type names the surplus, and plain has none', () => {
  const type = 'commonweight/round-configuration/2'
  const cocm = { type, mechanism: 'cocm', profile: 'soft', surplus: 'pay-all' }
  expect(parseRoundConfiguration(cocm)).toEqual(cocm)
  expect(parseRoundConfiguration({ type, mechanism: 'capped', surplus: 'return' })).toMatchObject({ surplus: 'return' })
  expect(() => parseRoundConfiguration({ type, mechanism: 'cocm', profile: 'soft' })).toThrow('surplus')
  expect(() => parseRoundConfiguration({ ...cocm, surplus: 'some' })).toThrow('surplus')
  expect(() => parseRoundConfiguration({ type, mechanism: 'plain', surplus: 'return' })).toThrow('mechanism')
  expect(isRoundConfigurationType(type)).toBe(true)
  expect(isRoundConfigurationType('commonweight/round-configuration/3')).toBe(false)
})
