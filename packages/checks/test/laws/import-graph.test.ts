import { expect, test } from 'vitest'
import { circlesOf, reachableFrom } from './import-graph'

/** A graph by hand: what each file imports. */
const graphOf = (imports: Record<string, string[]>) => new Map(Object.entries(imports))

test('two files that import each other are a circle', () => {
  expect(circlesOf(graphOf({ a: ['b'], b: ['a'] }))).toEqual([['a', 'b']])
})

test('three files are a circle, and files that only lead to it are not in it', () => {
  const graph = graphOf({ start: ['a', 'leaf'], a: ['b'], b: ['c', 'leaf'], c: ['a'], leaf: [] })
  expect(circlesOf(graph)).toEqual([['a', 'b', 'c']])
})

test('a file that imports itself is a circle', () => {
  expect(circlesOf(graphOf({ a: ['a'], b: ['a'] }))).toEqual([['a']])
})

test('two circles are found apart, also where one imports the other', () => {
  const circles = circlesOf(graphOf({ a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] }))
  expect(circles.sort()).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

test('circles that share a file are one group', () => {
  expect(circlesOf(graphOf({ a: ['b', 'c'], b: ['a'], c: ['a'] }))).toEqual([['a', 'b', 'c']])
})

test('a chain has no circle, nor have two ways to the same file', () => {
  expect(circlesOf(graphOf({ a: ['b'], b: ['c'], c: [] }))).toEqual([])
  expect(circlesOf(graphOf({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([])
})

test('what a file reaches includes itself and what its imports import', () => {
  const graph = graphOf({ a: ['b'], b: ['c'], c: ['a'], other: ['a'] })
  expect([...reachableFrom(graph, ['a'])].sort()).toEqual(['a', 'b', 'c'])
})
