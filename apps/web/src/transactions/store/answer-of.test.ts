import { expect, test } from 'vitest'
import { answerOf } from './answer-of'

function question() {
  let answer: (text: string) => void = () => undefined
  let fail: () => void = () => undefined
  const asked = new Promise<string>((resolve, reject) => {
    answer = resolve
    fail = () => reject(new Error('No answer.'))
  })
  return { asked, answer, fail }
}

test.each(['answer', 'fail'] as const)('a late %s does not replace the answer to a newer question', async (late) => {
  const [old, newer] = [question(), question()]
  const seen: string[] = []
  const ask = ({ asked }: typeof old) =>
    answerOf(
      asked,
      (text) => seen.push(text),
      () => seen.push('failed'),
    )
  const drop = ask(old)
  drop()
  ask(newer)
  newer.answer('new')
  old[late]('old')
  await Promise.allSettled([old.asked, newer.asked])
  expect(seen).toEqual(['new'])
})

test('failures are handed on', async () => {
  const { asked, fail } = question()
  const seen: string[] = []
  answerOf(
    asked,
    (text) => seen.push(text),
    () => seen.push('failed'),
  )
  fail()
  await Promise.allSettled([asked])
  expect(seen).toEqual(['failed'])
})
