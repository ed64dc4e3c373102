import path from 'node:path'
import { expect, test } from 'vitest'
import { isTest, isTypeScript, sourceFiles, textOf } from './source-files'

const QF = 'packages/qf/src'
const README = 'packages/qf/README.md'

/** Names that a file imports, by the file of packages/qf that they come from. */
function importedFrom(file: string, text: string): [from: string, names: string[]][] {
  const imports = [
    ...text.matchAll(/import (?:type )?\{([^}]*)\} from '([^']+)'/g),
    ...text.matchAll(/\{([^{}]*)\} = await import\('([^']+)'\)/g),
  ]
  return imports.flatMap(([, list = '', from = '']) => {
    const target = from.startsWith('@commonweight/qf/')
      ? `${QF}/${from.slice('@commonweight/qf/'.length)}.ts`
      : `${path.posix.normalize(path.posix.join(path.posix.dirname(file), from))}.ts`
    if (!target.startsWith(`${QF}/`)) return []
    return [[target, list.split(',').map((name) => name.trim().split(' as ')[0] ?? '')]]
  })
}

/** Functions and classes that packages/qf exports and that no command, page, indexer or other package reaches. */
function unreached(): { file: string; name: string }[] {
  const sources = sourceFiles('packages')
    .concat(sourceFiles('apps'))
    .filter((file) => isTypeScript(file) && !isTest(file))
  const texts = new Map(sources.map((file) => [file, textOf(file)]))
  const reached = new Set<string>()
  const open = sources.filter((file) => !file.startsWith(`${QF}/`) && !file.startsWith('packages/qf/'))
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const [target, names] of importedFrom(file, texts.get(file) ?? '')) {
      for (const name of names) reached.add(`${target} ${name}`)
      if (!reached.has(target)) open.push(target)
      reached.add(target)
    }
  }
  return sources
    .filter((file) => file.startsWith(`${QF}/`))
    .flatMap((file) =>
      [...(texts.get(file) ?? '').matchAll(/^export (?:async )?(?:function\*?|class) (\w+)/gm)].map(
        ([, name = '']) => ({
          file,
          name,
        }),
      ),
    )
    .filter(({ file, name }) => !reached.has(`${file} ${name}`) && !usedAtHome(file, name))

  /** Whether a function is called in its own file, by what is reached itself. */
  function usedAtHome(file: string, name: string): boolean {
    const calls = texts.get(file)?.match(new RegExp(`\\b${name}\\(`, 'g')) ?? []
    return reached.has(file) && calls.length > 1
  }
}

/** What the table of the README names, without its header. */
function listed(): string[] {
  const [, section = ''] = textOf(README).split('### Library only\n')
  const [table = ''] = section.split(/\n#/)
  return [...table.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
  )
}

test('every function that packages/qf exports has a door, a command or a page, or its reason in the README', () => {
  const names = unreached().map(({ name }) => name)
  expect(names.length).toBeGreaterThan(5)
  expect(names.filter((name) => !listed().includes(name))).toEqual([])
})

test('the README lists no function as for the library alone that has a door, or is gone', () => {
  const names = unreached().map(({ name }) => name)
  expect(listed().filter((name) => !names.includes(name))).toEqual([])
})
