import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { links } from '../../format/words'
import { htmlOf } from './html-of'
import { sanitisedTree } from './sanitised-tree'
import { HOSTILE_MARKDOWN } from './test/hostile-markdown'
import { story as copy } from './words'

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

describe('W6: text that is much work', () => {
  test.each(Object.entries(HOSTILE_MARKDOWN))('%s: a tree within a second, of bounded size', (_, text) => {
    const before = process.cpuUsage()
    const result = htmlOf(sanitisedTree(text))
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000)
    expect(result.length).toBeLessThan(2_000_000)
  })

  test('is shown as it was written, and a line says so', () => {
    const text = `${'>'.repeat(100)} <b>&amp;\n\n|a`
    expect(html(text)).toBe(
      `<p class="plain-note">${copy.plain}</p><div class="plain" dir="auto">${'&gt;'.repeat(100)} &lt;b&gt;&amp;amp;\n\n|a</div>`,
    )
  })

  test('longer than any story may be is shown as it was written', () => {
    expect(html('word '.repeat(60_000))).toContain(copy.plain)
  })

  test('a long story with everything that stories have is laid out', () => {
    const part = '## Data\n\nWe take *open* data from [the list](https://data.example/list) and `clean` it.\n\n'
    const list = '- Tokens: 300B of **web** text\n- Languages: 24\n  1. filtered\n  2. deduplicated\n\n'
    const table = `| model | MMLU | ARC |\n|---|---|---|\n${'| base | 61.2 | 55.0 |\n'.repeat(20)}\n`
    const code = `\`\`\`python\n${'    for row in data[a:b]: print(row * 2)\n'.repeat(12)}\`\`\`\n\n`
    const story = (part + part + list + table + code).repeat(20).slice(0, 20_000)
    expect(story).toHaveLength(20_000)
    expect(html(story)).not.toContain(copy.plain)
  })
})

describe('links', () => {
  test.each([
    ['[x](//evil.example)', '<p>x</p>'],
    ['[x](/\\evil.example)', '<p>x</p>'],
    ['[x](\\\\\\\\evil.example)', '<p>x</p>'],
    ['[x](&#47;&#47;evil.example)', '<p>x</p>'],
    ['[x](/&#x2f;evil.example)', '<p>x</p>'],
    ['[x](<//evil.example>)', '<p>x</p>'],
    ['[x](<  //evil.example>)', '<p>x</p>'],
    ['[x](https:evil.example)', '<p>x</p>'],
    ['[x](https:/evil.example)', '<p>x</p>'],
    ['[x](https:&#92;&#92;evil.example)', '<p>x</p>'],
    ['[x](https://bank.example@evil.example)', '<p>x</p>'],
    ['<https://bank.example@evil.example>', '<p>https://bank.example@evil.example</p>'],
    ['[x](https://bank.example:443@evil.example/)', '<p>x</p>'],
    ['[x](evil.example)', '<p>x</p>'],
    ['[x](/campaigns/new)', '<p>x</p>'],
    ['[x](?state=failed)', '<p>x</p>'],
    ['[x]()', '<p>x</p>'],
    ['[x](mailto:a@b.example)', '<p>x</p>'],
    ['[x](ftp://evil.example)', '<p>x</p>'],
    ['![x](//evil.example/x.png)', '<p>Image: x</p>'],
    ['[x][a]\n\n[a]: //evil.example', '<p>x</p>'],
  ])('%s becomes its text', (markdown, expected) => {
    expect(html(markdown)).toBe(expected)
  })

  test('a path within javascript does not come back by a second look', () => {
    expect(html('[x](java\nscript:alert(1))')).not.toContain('<a')
    expect(html('[x](<java&#10;script:alert(1)>)')).not.toContain('<a')
  })

  test('places on the page stay, footnotes lead there and back', () => {
    expect(html('[x](#milestones)')).toBe('<p><a href="#milestones">x</a></p>')
    const result = html('See[^1].\n\n[^1]: There.')
    expect(result).toContain('href="#story-fn-1" id="story-fnref-1"')
    expect(result).toContain('id="story-fn-1"')
    expect(result).toContain('href="#story-fnref-1"')
    expect(result).not.toContain('goes to')
  })

  test('ipfs addresses stay', () => {
    expect(html('[x](ipfs://bafkreib)')).toContain('href="ipfs://bafkreib"')
  })

  test.each([
    ['[https://bank.example](https://evil.example)', 'evil.example'],
    ['[bank.example/login](https://evil.example/x)', 'evil.example'],
    ['[**bank**.example](https://evil.example)', 'evil.example'],
    ['bank.[example](https://evil.example)', 'evil.example'],
    ['![bank.example](https://evil.example)', 'evil.example'],
    ['[bank&#8203;.example](https://evil.example)', 'evil.example'],
    ['[bank.example](#milestones)', links.thisPage],
  ])('%s says where it goes', (markdown, where) => {
    expect(html(markdown)).toContain(`</a> ${links.goesTo(where)}`)
  })
})

describe('direction', () => {
  test('what turns text around is put into words, marks that writing needs stay', () => {
    expect(html('a\u202eb\u2066c\u2069 d\u200fe')).toBe('<p>a⟨U+202E⟩b⟨U+2066⟩c⟨U+2069⟩ d\u200fe</p>')
    expect(html('[a](https://b.example "c\u202ed")')).toContain('title="c⟨U+202E⟩d"')
  })

  test('in code every character that does not show is put into words', () => {
    expect(html('`a\u200bb`')).toContain('a⟨U+200B⟩b')
    expect(html('```\na\u200eb\n```')).toContain('a⟨U+200E⟩b\n')
  })

  test('also in plain text', () => {
    expect(html(`${'>'.repeat(100)}\u202ea`)).toContain('⟨U+202E⟩a')
  })
})
