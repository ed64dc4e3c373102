import type { ReactNode } from 'react'
import type { Objections } from './next-facts'

export type NextBoxProps = {
  /** Names the step in the page's code. */
  kind: string
  over?: ReactNode
  title: string
  text: string
  /** There is nothing to do, so the box is no louder than others. */
  isQuiet?: boolean
  children?: ReactNode
}

/** The one box of a page that says what its visitor does next. */
export function NextBox({ kind, over, title, text, isQuiet = false, children }: NextBoxProps) {
  return (
    <section className={isQuiet ? 'panel' : 'panel next-step'} aria-labelledby="next" data-next={kind}>
      {over && <p className="mb-2 text-xs text-faint">{over}</p>}
      <h2 id="next" className="title text-lg">
        {title}
      </h2>
      <p className="mt-2 text-sm">{text}</p>
      {children && <div className="mt-4 flex flex-col gap-3 empty:hidden [&_.btn]:w-full">{children}</div>}
    </section>
  )
}

/** How far objections have come to what stops a release. */
export function Objected({ objections: { width, objected, stops } }: { objections: Objections }) {
  return (
    <div>
      <svg className="block h-3 w-full" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="3" className="fill-line" />
        <rect width={width} height="3" className="fill-wait" />
        <rect x="96" width="0.8" height="3" className="fill-ink" />
      </svg>
      <p className="mt-1 flex justify-between gap-4 text-xs text-faint">
        <span>{objected}</span>
        <span>{stops}</span>
      </p>
    </div>
  )
}
