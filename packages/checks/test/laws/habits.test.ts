import ts from 'typescript'
import { expect, test } from 'vitest'
import { importGraph } from './import-graph'
import { SMALL_FILES } from './small-files'
import { isTypeScript, sourceFiles, textOf } from './source-files'

const files = sourceFiles()
const code = files.filter((file) => isTypeScript(file))
const graph = importGraph(code)

const MAX_SMALL_LINES = 10
const ODD_LIMIT = /\b(MOST|LEAST|LONGEST|SHORTEST)_[A-Z]\w*/g

/** Next.js, vitest or npm asks for each of these by its name or place. */
const ASKED_FOR = /^apps\/web\/src\/(app\/|instrumentation\.ts$|proxy\.ts$)|\/bin\/|\.config\.ts$|\.test\.tsx?$/

const parse = (file: string) => ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, false)

function isFunction(node: ts.Node | undefined): boolean {
  return node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node))
}

/** True for a file of types, constants and errors, which several files share and none owns. */
function isShared(file: string): boolean {
  const hasFunction = parse(file).statements.some(
    (statement) =>
      ts.isFunctionDeclaration(statement) ||
      (ts.isVariableStatement(statement) &&
        statement.declarationList.declarations.some(({ initializer }) => isFunction(initializer))),
  )
  const users = code.filter((one) => !/\.test\.tsx?$/.test(one) && graph.get(one)?.includes(file))
  return !hasFunction && users.length > 1
}

/** Files that should stand in the file that uses them. */
const small = code.filter(
  (file) => textOf(file).trimEnd().split('\n').length <= MAX_SMALL_LINES && !ASKED_FOR.test(file) && !isShared(file),
)

test(`a file of at most ${MAX_SMALL_LINES} lines is a route, or types and constants that several files share`, () => {
  expect(small.filter((file) => !(file in SMALL_FILES))).toEqual([])
})

test('no exception is kept for a small file that is gone or has grown', () => {
  expect(Object.keys(SMALL_FILES).filter((file) => !small.includes(file))).toEqual([])
})

test('limits are named MAX_ and MIN_', () => {
  const own = 'packages/checks/test/laws/habits.test.ts'
  const odd = files
    .filter((file) => /\.(tsx?|mjs|sol)$/.test(file) && file !== own)
    .flatMap((file) => (textOf(file).match(ODD_LIMIT) ?? []).map((name) => `${file}: ${name}`))
  expect([...new Set(odd)]).toEqual([])
})

test('no literal is spread into another, which only moves line breaks', () => {
  expect(code.flatMap(spreadLiterals)).toEqual([])
})

function spreadLiterals(file: string): string[] {
  const source = parse(file)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const isLiteral =
      (ts.isSpreadAssignment(node) && ts.isObjectLiteralExpression(node.expression)) ||
      (ts.isSpreadElement(node) && ts.isArrayLiteralExpression(node.expression))
    if (isLiteral) found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Everything else is TypeScript. */
const PLAIN_JAVASCRIPT: Record<string, RegExp> = {
  'runs before anything is installed': /^packages\/local-stack\/bin\/(bootstrap|missing-parts)\.mjs$/,
  'is what npm or a person starts, and loads the TypeScript': /^packages\/(checks|cli|local-stack)\/bin\/\w+\.mjs$/,
  'is started by the Prisma CLI, with plain Node': /^packages\/postgres\/bin\/(schema-engine|adapter-factory)\.mjs$/,
  'is loaded by Node itself before the program that it measures': /^packages\/cli\/bench\/report-usage\.mjs$/,
  'runs as a process of its own, started often, with plain Node':
    /^apps\/web\/src\/server\/pictures\/encoder-process\.mjs$/,
  'is read by PostCSS, which takes no TypeScript': /^apps\/web\/postcss\.config\.mjs$/,
}

test('what is no TypeScript has a reason', () => {
  const javascript = files.filter((file) => /\.(js|mjs|cjs|jsx|py|sh)$/.test(file))
  const reasons = Object.values(PLAIN_JAVASCRIPT)
  expect(javascript.filter((file) => !reasons.some((pattern) => pattern.test(file)))).toEqual([])
  expect(reasons.filter((pattern) => !javascript.some((file) => pattern.test(file)))).toEqual([])
})
