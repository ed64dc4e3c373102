/**
 * Where groups begin when things are sorted by group: those of group i are to come at the result's i-th entry and
 * after, up to the next entry.
 * @param numbers The group of each thing.
 */
export function startsOf(numbers: Uint32Array, groups: number): Uint32Array {
  const starts = new Uint32Array(groups + 1)
  for (const number of numbers) starts[number + 1] = (starts[number + 1] ?? 0) + 1
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0)
  return starts
}
