// Every mutant of the sources, from the compiler's own syntax tree: one small change that tests should notice.
import { createHash } from 'node:crypto'

const BINARY = {
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
const ASSIGNMENT = { '+=': '-=', '-=': '+=', '|=': '&=', '&=': '|=', '*=': '/=' }
const UNITS = new Set(['days', 'hours', 'minutes', 'seconds', 'weeks', 'ether', 'gwei', 'wei'])

/**
 * @param file Path as the compiler knows it.
 * @param text The file's content.
 * @param ast Its syntax tree.
 * @returns {{ id: string, file: string, line: number, operator: string, start: number, end: number, from: string, to: string }[]}
 *   in the order of the text; `start` and `end` in bytes.
 */
export function mutantsOf(file, text, ast) {
  const bytes = Buffer.from(text)
  const found = []
  const slice = ([start, end]) => bytes.subarray(start, end).toString()
  const add = (operator, range, to) => {
    const from = slice(range)
    if (from !== to) found.push({ operator, start: range[0], end: range[1], from, to })
  }
  visit(ast, null, { add, slice, bytes })
  found.sort((a, b) => a.start - b.start || a.end - b.end || (a.to < b.to ? -1 : 1))
  const placed = found.map((mutant) => ({ file, line: lineAt(bytes, mutant.start), ...mutant }))
  const lines = bytes.toString().split('\n')
  return placed.map((mutant) => ({ id: idOf(mutant, placed, lines), ...mutant }))
}

/** Survives edits of other lines: it depends on the change, its line's text, and which of those alike it is. */
function idOf(mutant, all, lines) {
  const likeness = ({ operator, from, to, line }) => [operator, from, to, lines[line - 1].trim()].join('\0')
  const alike = all.filter((one) => likeness(one) === likeness(mutant))
  const key = [mutant.file, likeness(mutant), alike.indexOf(mutant)].join('\0')
  return createHash('sha256').update(key).digest('hex').slice(0, 12)
}

function lineAt(bytes, offset) {
  return bytes.subarray(0, offset).toString().split('\n').length
}

function rangeOf(node) {
  const [start, length] = node.src.split(':').map(Number)
  return [start, start + length]
}

function visit(node, parent, tools) {
  if (!node || typeof node !== 'object') return
  if (Array.isArray(node)) {
    for (const child of node) visit(child, parent, tools)
    return
  }
  if (node.nodeType) {
    // Assembly is not touched by text; interfaces and errors have nothing to change.
    if (node.nodeType === 'InlineAssembly') return
    const mutate = OPERATORS[node.nodeType]
    if (mutate) mutate(node, parent, tools)
  }
  for (const [key, child] of Object.entries(node)) {
    if (key === 'typeDescriptions' || key === 'documentation') continue
    visit(child, node.nodeType ? node : parent, tools)
  }
}

const OPERATORS = {
  BinaryOperation: swapOperator,
  Assignment: changeAssignment,
  UnaryOperation: changeUnary,
  Literal: changeLiteral,
  IfStatement: (node, _, { add }) => forceCondition(node.condition, add),
  Conditional: (node, _, { add }) => forceCondition(node.condition, add),
  FunctionCall: changeCall,
  // What is gone leaves an empty block, so that an "if" before it still has its body.
  ExpressionStatement: (node, _, { add, bytes }) => {
    // A check that is gone is a condition that is true.
    if (node.expression.expression?.name !== 'require') add('statement', withSemicolon(rangeOf(node), bytes), '{}')
  },
  EmitStatement: (node, _, { add, bytes }) => add('statement', withSemicolon(rangeOf(node), bytes), '{}'),
  ModifierInvocation: (node, parent, { add }) => {
    if (node.kind === 'modifierInvocation' && parent?.kind !== 'constructor') add('modifier', rangeOf(node), '')
  },
  Return: (node, _, { add }) => {
    if (node.expression?.typeDescriptions?.typeString === 'bool') forceCondition(node.expression, add)
  },
}

function swapOperator(node, _, { add, slice }) {
  const to = BINARY[node.operator]
  const between = [rangeOf(node.leftExpression)[1], rangeOf(node.rightExpression)[0]]
  const gap = slice(between)
  if (to && gap.includes(node.operator)) {
    const at = between[0] + Buffer.byteLength(gap.slice(0, gap.lastIndexOf(node.operator)))
    add('operator', [at, at + node.operator.length], to)
  }
}

function changeAssignment(node, _, { add, slice }) {
  const to = ASSIGNMENT[node.operator]
  if (!to) return
  const between = [rangeOf(node.leftHandSide)[1], rangeOf(node.rightHandSide)[0]]
  const at = between[0] + Buffer.byteLength(slice(between).split(node.operator)[0])
  add('assignment', [at, at + node.operator.length], to)
  add('assignment', [at, at + node.operator.length], '=')
}

function changeUnary(node, parent, { add, slice }) {
  const range = rangeOf(node)
  if (node.operator === '!') add('unary', range, slice(rangeOf(node.subExpression)))
  if (node.operator === '~') add('unary', range, slice(rangeOf(node.subExpression)))
  // A loop that does not advance never ends.
  const isLoop = parent?.nodeType === 'ExpressionStatement' && /^\+\+[a-z]$/.test(slice(range))
  if (node.operator === '++' && !isLoop) add('unary', range, slice(range).replace('++', '--'))
  if (node.operator === '--') add('unary', range, slice(range).replace('--', '++'))
}

function changeLiteral(node, parent, { add, slice }) {
  const range = rangeOf(node)
  // Another fixed address differs from none only for whoever holds it.
  if (parent?.kind === 'typeConversion' && parent.expression?.typeName?.name === 'address') return
  if (node.kind === 'bool') add('literal', range, node.value === 'true' ? 'false' : 'true')
  if (
    node.kind !== 'number' ||
    parent?.nodeType === 'ArrayTypeName' ||
    (parent?.nodeType === 'VariableDeclaration' && !parent.constant)
  )
    return
  const [digits, ...unit] = slice(range).split(/\s+/)
  if (unit.some((word) => !UNITS.has(word)) || /^0x/.test(digits) || /e/.test(digits)) return
  add('literal', range, [String(BigInt(digits.replaceAll('_', '')) + 1n), ...unit].join(' '))
  if (digits !== '0') add('literal', range, [String(BigInt(digits.replaceAll('_', '')) - 1n), ...unit].join(' '))
}

function forceCondition(condition, add) {
  if (condition.nodeType === 'Literal') return
  add('condition', rangeOf(condition), 'true')
  add('condition', rangeOf(condition), 'false')
}

function changeCall(node, _, { add, slice }) {
  const name = node.expression?.name
  if (name === 'require') {
    const [condition] = node.arguments
    add('condition', rangeOf(condition), 'true')
    if (condition.nodeType === 'BinaryOperation' && ['&&', '||'].includes(condition.operator)) {
      for (const part of [condition.leftExpression, condition.rightExpression]) {
        add('condition', rangeOf(part), condition.operator === '&&' ? 'true' : 'false')
      }
    }
    return
  }
  if (node.kind !== 'functionCall' || node.names?.length > 0) return
  if (['assert', 'revert'].includes(name)) return
  // These give the same in either order.
  if (['max', 'min', 'mulDiv'].includes(node.expression?.memberName)) return
  for (let i = 0; i + 1 < node.arguments.length; i++) {
    const [a, b] = [node.arguments[i], node.arguments[i + 1]]
    if (a.typeDescriptions.typeString !== b.typeDescriptions.typeString) continue
    const [left, right] = [rangeOf(a), rangeOf(b)]
    add('arguments', [left[0], right[1]], slice(right) + slice([left[1], right[0]]) + slice(left))
  }
}

function withSemicolon([start, end], bytes) {
  return bytes[end] === 0x3b ? [start, end + 1] : [start, end]
}
