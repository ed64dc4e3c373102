import { createHash } from 'node:crypto'
import type { SyntaxNode } from '../solc'

/** One small change of a source that tests should notice. */
export type Mutant = {
  id: string
  /** Path as the compiler knows it. */
  file: string
  line: number
  /** The kind of change. */
  operator: string
  /** Where `from` stands, in bytes. */
  start: number
  end: number
  from: string
  to: string
}

/** In bytes: the first, and the one after the last. */
type Range = [start: number, end: number]
type Found = Pick<Mutant, 'operator' | 'start' | 'end' | 'from' | 'to'>
type Tools = {
  add: (operator: string, range: Range, to: string) => void
  slice: (range: Range) => string
  bytes: Buffer
}
type Mutate = (node: SyntaxNode, parent: SyntaxNode | null, tools: Tools) => void

const BINARY: Record<string, string> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '**': '*',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '==': '!=',
  '!=': '==',
  '&&': '||',
  '||': '&&',
  '<<': '>>',
  '>>': '<<',
  '&': '|',
  '|': '&',
}
const ASSIGNMENT: Record<string, string> = { '+=': '-=', '-=': '+=', '|=': '&=', '&=': '|=', '*=': '/=' }
const UNITS = new Set(['days', 'hours', 'minutes', 'seconds', 'weeks', 'ether', 'gwei', 'wei'])
const SEMICOLON = 0x3b

/** All mutants of a file, in the order of its text. `ast` is the compiler's syntax tree of `text`. */
export function mutantsOf(file: string, text: string, ast: SyntaxNode): Mutant[] {
  const bytes = Buffer.from(text)
  const found: Found[] = []
  const slice = ([start, end]: Range) => bytes.subarray(start, end).toString()
  const add = (operator: string, [start, end]: Range, to: string) => {
    const from = slice([start, end])
    if (from !== to) found.push({ operator, start, end, from, to })
  }
  visit(ast, null, { add, slice, bytes })
  found.sort((a, b) => a.start - b.start || a.end - b.end || (a.to < b.to ? -1 : 1))
  const placed = found.map((mutant) => ({ file, line: lineAt(bytes, mutant.start), ...mutant }))
  const lines = text.split('\n')
  return placed.map((mutant) => ({ id: idOf(mutant, placed, lines), ...mutant }))
}

/** Stays when other lines change: depends on the change, the text of its line, and its place among those alike. */
function idOf(mutant: Omit<Mutant, 'id'>, all: readonly Omit<Mutant, 'id'>[], lines: readonly string[]): string {
  const likeness = ({ operator, from, to, line }: Omit<Mutant, 'id'>) =>
    [operator, from, to, lines[line - 1]?.trim()].join('\0')
  const alike = all.filter((one) => likeness(one) === likeness(mutant))
  const key = [mutant.file, likeness(mutant), alike.indexOf(mutant)].join('\0')
  return createHash('sha256').update(key).digest('hex').slice(0, 12)
}

function lineAt(bytes: Buffer, offset: number): number {
  return bytes.subarray(0, offset).toString().split('\n').length
}

function rangeOf(node: SyntaxNode): Range {
  const [start = 0, length = 0] = node.src.split(':').map(Number)
  return [start, start + length]
}

type Part = 'condition' | 'leftExpression' | 'rightExpression' | 'leftHandSide' | 'rightHandSide' | 'subExpression'

function partOf(node: SyntaxNode, part: Part): SyntaxNode {
  const found = node[part]
  if (found === undefined) throw new Error(`The compiler gave a ${node.nodeType} no ${part}.`)
  return found
}

const isNode = (value: object): value is SyntaxNode => 'nodeType' in value

/** `value` is a node, a list of nodes, or anything else that a node holds. */
function visit(value: unknown, parent: SyntaxNode | null, tools: Tools) {
  if (!value || typeof value !== 'object') return
  if (Array.isArray(value)) {
    for (const child of value) visit(child, parent, tools)
    return
  }
  const node = isNode(value) ? value : null
  // Assembly has no nodes of its own that a change could be made in.
  if (node?.nodeType === 'InlineAssembly') return
  if (node !== null) OPERATORS[node.nodeType]?.(node, parent, tools)
  for (const [key, child] of Object.entries(value)) {
    if (key === 'typeDescriptions' || key === 'documentation') continue
    visit(child, node ?? parent, tools)
  }
}

const OPERATORS: Record<string, Mutate> = {
  BinaryOperation: swapOperator,
  Assignment: changeAssignment,
  UnaryOperation: changeUnary,
  Literal: changeLiteral,
  IfStatement: (node, _, { add }) => forceCondition(partOf(node, 'condition'), add),
  Conditional: (node, _, { add }) => forceCondition(partOf(node, 'condition'), add),
  FunctionCall: changeCall,
  // An empty block stays, so that an "if" before the statement keeps its body.
  ExpressionStatement: (node, _, { add, bytes }) => {
    // To remove a check is the same as to make its condition true.
    if (node.expression?.expression?.name !== 'require') add('statement', withSemicolon(rangeOf(node), bytes), '{}')
  },
  EmitStatement: (node, _, { add, bytes }) => add('statement', withSemicolon(rangeOf(node), bytes), '{}'),
  ModifierInvocation: (node, parent, { add }) => {
    if (node.kind === 'modifierInvocation' && parent?.kind !== 'constructor') add('modifier', rangeOf(node), '')
  },
  Return: (node, _, { add }) => {
    if (node.expression?.typeDescriptions?.typeString === 'bool') forceCondition(node.expression, add)
  },
}

function swapOperator(node: SyntaxNode, _: SyntaxNode | null, { add, slice }: Tools) {
  const operator = node.operator ?? ''
  const to = BINARY[operator]
  const start = rangeOf(partOf(node, 'leftExpression'))[1]
  const gap = slice([start, rangeOf(partOf(node, 'rightExpression'))[0]])
  if (to === undefined || !gap.includes(operator)) return
  const at = start + Buffer.byteLength(gap.slice(0, gap.lastIndexOf(operator)))
  add('operator', [at, at + operator.length], to)
}

function changeAssignment(node: SyntaxNode, _: SyntaxNode | null, { add, slice }: Tools) {
  const operator = node.operator ?? ''
  const to = ASSIGNMENT[operator]
  if (to === undefined) return
  const start = rangeOf(partOf(node, 'leftHandSide'))[1]
  const gap = slice([start, rangeOf(partOf(node, 'rightHandSide'))[0]])
  const at = start + Buffer.byteLength(gap.slice(0, gap.indexOf(operator)))
  add('assignment', [at, at + operator.length], to)
  add('assignment', [at, at + operator.length], '=')
}

function changeUnary(node: SyntaxNode, parent: SyntaxNode | null, { add, slice }: Tools) {
  const range = rangeOf(node)
  if (node.operator === '!' || node.operator === '~') add('unary', range, slice(rangeOf(partOf(node, 'subExpression'))))
  // A loop that does not advance never ends.
  const isLoop = parent?.nodeType === 'ExpressionStatement' && /^\+\+[a-z]$/.test(slice(range))
  if (node.operator === '++' && !isLoop) add('unary', range, slice(range).replace('++', '--'))
  if (node.operator === '--') add('unary', range, slice(range).replace('--', '++'))
}

function changeLiteral(node: SyntaxNode, parent: SyntaxNode | null, { add, slice }: Tools) {
  const range = rangeOf(node)
  // Only the holder of another fixed address could tell it from the zero address.
  if (parent?.kind === 'typeConversion' && parent.expression?.typeName?.name === 'address') return
  if (node.kind === 'bool') add('literal', range, node.value === 'true' ? 'false' : 'true')
  const isInDeclaration =
    parent?.nodeType === 'ArrayTypeName' || (parent?.nodeType === 'VariableDeclaration' && !parent.constant)
  if (node.kind !== 'number' || isInDeclaration) return
  const [digits = '', ...unit] = slice(range).split(/\s+/)
  if (unit.some((word) => !UNITS.has(word)) || /^0x/.test(digits) || /e/.test(digits)) return
  const number = BigInt(digits.replaceAll('_', ''))
  add('literal', range, [String(number + 1n), ...unit].join(' '))
  if (digits !== '0') add('literal', range, [String(number - 1n), ...unit].join(' '))
}

function forceCondition(condition: SyntaxNode, add: Tools['add']) {
  if (condition.nodeType === 'Literal') return
  add('condition', rangeOf(condition), 'true')
  add('condition', rangeOf(condition), 'false')
}

function changeCall(node: SyntaxNode, _: SyntaxNode | null, tools: Tools) {
  const name = node.expression?.name
  if (name === 'require') return changeRequire(node, tools)
  if (node.kind !== 'functionCall') return
  if (name === 'assert' || name === 'revert') return
  // These give the same in either order.
  if (['max', 'min', 'mulDiv'].includes(node.expression?.memberName ?? '')) return
  swapArguments(node.arguments ?? [], tools)
}

function changeRequire(node: SyntaxNode, { add }: Tools) {
  const condition = node.arguments?.[0]
  if (condition === undefined) return
  add('condition', rangeOf(condition), 'true')
  if (condition.nodeType !== 'BinaryOperation' || !['&&', '||'].includes(condition.operator ?? '')) return
  for (const part of [partOf(condition, 'leftExpression'), partOf(condition, 'rightExpression')]) {
    add('condition', rangeOf(part), condition.operator === '&&' ? 'true' : 'false')
  }
}

/** Exchanges neighbours of the same type. */
function swapArguments(args: readonly SyntaxNode[], { add, slice }: Tools) {
  for (const [index, second] of args.entries()) {
    const first = args[index - 1]
    if (first === undefined) continue
    if (first.typeDescriptions?.typeString !== second.typeDescriptions?.typeString) continue
    const [left, right] = [rangeOf(first), rangeOf(second)]
    add('arguments', [left[0], right[1]], slice(right) + slice([left[1], right[0]]) + slice(left))
  }
}

function withSemicolon([start, end]: Range, bytes: Buffer): Range {
  return bytes[end] === SEMICOLON ? [start, end + 1] : [start, end]
}
