import { describe, expect, test } from 'vitest'
import { goesTo } from './goes-to'

describe('a text that shows another address', () => {
  test.each([
    ['https://bank.example', 'https://evil.example/x', 'evil.example'],
    ['bank.example', 'https://evil.example', 'evil.example'],
    ['BANK.example', 'https://evil.example', 'evil.example'],
    ['www.bank.example/login', 'https://www.evil.example', 'www.evil.example'],
    ['see bank.example (official)', 'https://evil.example', 'evil.example'],
    ['bank.example', 'https://bank.example.evil.example', 'bank.example.evil.example'],
    ['github.io', 'https://evil.github.io', 'evil.github.io'],
    ['https://github.com/good/code', 'https://github.com/evil/code', 'github.com'],
    ['github.com/good', 'https://github.com/goodness', 'github.com'],
    ['bank.example', 'https://bank.example:8443', 'bank.example:8443'],
    ['https://bank.example@x', 'https://bank.example', 'bank.example'],
    ['info@bank.example', 'https://evil.example', 'evil.example'],
    ['10.0.0.1', 'http://10.0.0.2', '10.0.0.2'],
    ['http://localhost:3000', 'https://evil.example', 'evil.example'],
    ['bank\u200b.example', 'https://evil.example', 'evil.example'],
    ['ba\u00adnk.example', 'https://evil.example', 'evil.example'],
    ['bank。example', 'https://evil.example', 'evil.example'],
    ['bank.example', 'https://evil.example', 'evil.example'],
    ['bank.example', 'ipfs://bafkrei', 'ipfs://bafkrei'],
    ['bank.example', '#terms', 'this page'],
    ['x'.repeat(600), 'https://evil.example', 'evil.example'],
  ])('%s to %s', (text, href, where) => {
    expect(goesTo(text, href)).toBe(where)
  })
})

describe('letters that look like others', () => {
  test.each(['https://аpple.example', 'аpple.example', 'Apple'])('%s', (text) => {
    expect(goesTo(text, 'https://аpple.example/')).toBe('xn--pple-43d.example')
  })

  test('the host in its own letters says enough', () => {
    expect(goesTo('xn--pple-43d.example', 'https://аpple.example/')).toBeNull()
  })
})

describe('nothing to say', () => {
  test.each([
    ['our code', 'https://github.com/lab/code'],
    ['github.com/lab', 'https://github.com/lab/code'],
    ['github.com', 'https://www.github.com/lab'],
    ['https://github.com/lab/code/', 'https://github.com/lab/code'],
    ['https://Example.org/A%20b', 'https://example.org/A%20b'],
    ['v1.2 of 3.5, e.g. this', 'https://example.org'],
    ['read on', '#terms'],
  ])('%s to %s', (text, href) => {
    expect(goesTo(text, href)).toBeNull()
  })
})
