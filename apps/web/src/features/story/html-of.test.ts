import fc from 'fast-check'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { htmlOf } from './html-of'
import { sanitisedTree } from './sanitised-tree'
import { markdownText } from './test/markdown-grammar'

test('what is written is what React writes, whatever the text', () => {
  fc.assert(
    fc.property(markdownText(1_000), (text) => {
      const tree = sanitisedTree(text)
      const element = toJsxRuntime(tree, { Fragment, jsx, jsxs, tableCellAlignToStyle: false })
      expect(tight(htmlOf(tree)) === tight(renderToStaticMarkup(element))).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('attributes that are not known, comments and raw HTML are left out', () => {
  const html = htmlOf({
    type: 'root',
    children: [
      { type: 'comment', value: '--><script>' },
      { type: 'doctype' },
      {
        type: 'element',
        tagName: 'p',
        properties: { onClick: 'alert(1)', style: 'x', title: '"><i>' },
        children: [{ type: 'text', value: '<b>' }],
      },
    ],
  })
  expect(html).toBe('<p title="&quot;&gt;&lt;i&gt;">&lt;b&gt;</p>')
})

/** React leaves out the white space between rows and cells. */
function tight(html: string): string {
  return html.replace(/>\s+</g, '><')
}
