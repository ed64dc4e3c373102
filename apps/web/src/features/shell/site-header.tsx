import type { ReactNode } from 'react'
import { shell } from './words/shell'

const LINKS = [
  { href: '/', text: shell.nav.explore },
  { href: '/rounds', text: shell.nav.rounds },
  { href: '/how-it-works', text: shell.nav.how },
  { href: '/campaigns/new', text: shell.nav.list },
]
const MORE_LINKS = [
  { href: '/me', text: shell.nav.me },
  { href: '/attest', text: shell.nav.attest },
]

/** The name of the site, the main links, and the account menu on the right. A phone has the links in a menu. */
export function SiteHeader({ children }: { children?: ReactNode }) {
  return (
    <header className="relative z-30 border-b border-line">
      <div className="page flex h-14 items-center gap-x-1 md:h-16 md:gap-x-8">
        <a href="/" className="title inline-flex h-11 items-center gap-2 text-base no-underline sm:text-lg">
          <Mark />
          {shell.name}
        </a>
        <nav aria-label={shell.nav.label} className="hidden gap-6 md:flex">
          <Links of={LINKS} />
        </nav>
        <div className="ml-auto flex items-center">{children}</div>
        <PhoneMenu />
      </div>
    </header>
  )
}

/** Opens without scripts; soft-navigation.tsx closes it after a click on a link. */
function PhoneMenu() {
  return (
    <details className="md:hidden" data-menu>
      <summary className="btn btn-quiet list-none px-2 [&::-webkit-details-marker]:hidden">{shell.nav.menu}</summary>
      <nav
        aria-label={shell.nav.label}
        className="absolute inset-x-0 top-full flex flex-col border-y border-line bg-paper px-4 py-2 shadow-overlay"
      >
        <Links of={LINKS} />
        <Links of={MORE_LINKS} />
      </nav>
    </details>
  )
}

function Links({ of }: { of: readonly { href: string; text: string }[] }) {
  return of.map(({ href, text }) => (
    <a
      key={href}
      href={href}
      className="inline-flex h-11 items-center text-sm whitespace-nowrap text-soft no-underline hover:text-ink hover:underline"
    >
      {text}
    </a>
  ))
}

/** The sign: three weights on one line, the way many small gifts move a scale. */
function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" width="24" height="24" className="shrink-0 max-sm:hidden">
      <path d="M2 18.5h20" stroke="currentColor" strokeWidth="1.5" />
      <rect x="3" y="13" width="4" height="4" fill="currentColor" />
      <rect x="9" y="9" width="5" height="8" fill="currentColor" />
      <rect x="16" y="4" width="5" height="13" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}
