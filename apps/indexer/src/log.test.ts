import { createClient, http } from 'viem'
import { getChainId } from 'viem/actions'
import { expect, test } from 'vitest'
import { hideKeys } from './log'

test.each([
  ['URL: https://node.example/v3/0123456789abcdef\nRequest', 'URL: https://node.example/…\nRequest'],
  ['at https://ada:secret@node.example.', 'at https://node.example.'],
  ['at "https://node.example/?apikey=secret"', 'at "https://node.example/…"'],
  ['at http://127.0.0.1:8545/ and http://127.0.0.1:8545', 'at http://127.0.0.1:8545/ and http://127.0.0.1:8545'],
])('of %j only the host is logged', (text, said) => {
  expect(hideKeys(text)).toBe(said)
})

test('the error of a client whose node does not answer has no key', async () => {
  const client = createClient({ transport: http('http://127.0.0.1:9/v3/secret?apikey=secret', { retryCount: 0 }) })
  const error: Error = await getChainId(client).catch((thrown) => thrown)
  expect(error.message).toContain('secret')
  expect(hideKeys(error.message)).not.toContain('secret')
  expect(hideKeys(error.message)).toContain('http://127.0.0.1:9/…')
})
