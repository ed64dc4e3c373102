import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { fileStream, type Put } from './file-stream'

const textOf = (stream: ReadableStream<Uint8Array>) => new Response(stream).text()

test('what is written arrives whole and in order', async () => {
  let ends = 0
  const stream = fileStream({
    write: async (put) => {
      for (let i = 0; i < 1_000; i++) await put(`${i}\n`)
    },
    onEnd: () => {
      ends += 1
    },
  })
  expect(await textOf(stream)).toBe(Array.from({ length: 1_000 }, (_, i) => `${i}\n`).join(''))
  expect(ends).toBe(1)
})

test('nothing is written ahead of the reader but one part', async () => {
  let written = 0
  const stream = fileStream({
    write: async (put) => {
      for (; written < 100; written++) await put('part')
    },
    onEnd: () => undefined,
  })
  const reader = stream.getReader()
  for (let read = 1; read <= 5; read++) {
    await reader.read()
    await sleep(5)
    expect(written).toBeLessThanOrEqual(read + 1)
  }
  await reader.cancel()
})

test('a failure in the middle breaks the file', async () => {
  const stream = fileStream({
    write: async (put) => {
      await put('the first part')
      throw new Error('The database is gone.')
    },
    onEnd: () => undefined,
  })
  await expect(textOf(stream)).rejects.toThrow('The database is gone.')
})

test('a reader that leaves ends the writing', async () => {
  const { ended, stream } = endless()
  const reader = stream.getReader()
  await reader.read()
  await reader.cancel()
  await ended
})

test('a reader that takes nothing, from the start or in the middle, ends the writing', async () => {
  const { ended, stream } = endless(30)
  await ended
  await expect(textOf(stream)).rejects.toThrow('Nobody has read the file')
  const second = endless(30)
  await second.stream.getReader().read()
  await second.ended
})

function endless(maxStallMs?: number) {
  let end: () => void = () => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const write = async (put: Put) => {
    for (;;) await put('more')
  }
  return { ended, stream: fileStream({ write, onEnd: end, ...(maxStallMs ? { maxStallMs } : {}) }) }
}
