import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { sanitisedTree } from '../server/sanitised-tree'

/** Markdown by strangers, parsed and sanitised on the server. Nothing in it loads anything from anywhere. */
export function Markdown({ source }: { source: string }) {
  return <div className="prose">{toJsxRuntime(sanitisedTree(source), { Fragment, jsx, jsxs })}</div>
}
