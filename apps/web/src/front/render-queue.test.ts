import { expect, test } from 'vitest'
import { RenderQueue, RenderQueueFullError } from './render-queue'

/** A queue of one place that is taken until `go`. */
function takenQueue() {
  const queue = new RenderQueue(1)
  const order: string[] = []
  let go: () => void = () => undefined
  const first = queue.run('first', 'first', () => new Promise<void>((resolve) => (go = resolve)))
  const add = (key: string, caller: string) =>
    queue.run(key, caller, async () => {
      order.push(key)
    })
  return { queue, order, add, go: () => go(), first }
}

test('callers take turns: who asks for much waits for itself', async () => {
  const { order, add, go } = takenQueue()
  const all = [add('a1', 'a'), add('a2', 'a'), add('a3', 'a'), add('b1', 'b'), add('c1', 'c')]
  go()
  await Promise.all(all)
  expect(order).toEqual(['a1', 'b1', 'c1', 'a2', 'a3'])
})

test('a task that another caller wants too comes with that one’s turn, and runs once', async () => {
  const { queue, order, add, go } = takenQueue()
  const all = [add('a1', 'a'), add('a2', 'a'), add('shared', 'a')]
  queue.hurry('shared', 'b')
  queue.hurry('unknown', 'b')
  go()
  await Promise.all(all)
  expect(order).toEqual(['a1', 'shared', 'a2'])
})

test('a caller has at most 40 waiting', async () => {
  const { add, go } = takenQueue()
  const all = Array.from({ length: 41 }, (_, at) => add(`a${at}`, 'a').catch((error) => error))
  go()
  const failed = (await Promise.all(all)).filter((one) => one instanceof RenderQueueFullError)
  expect(failed.map(({ isOwnFault }) => isOwnFault)).toEqual([true])
})

test('where 400 wait, one more takes the place of the newest of the caller who waits for most', async () => {
  const { order, add, go } = takenQueue()
  const crowd = Array.from({ length: 400 }, (_, at) =>
    add(`${at % 10}-${at}`, `crowd ${at % 10}`).catch((error) => error),
  )
  const victim = add('victim', 'victim')
  go()
  await victim
  const refused = (await Promise.all(crowd)).filter((one) => one instanceof RenderQueueFullError)
  expect(refused).toHaveLength(1)
  expect(order.indexOf('victim')).toBeLessThan(12)
})
