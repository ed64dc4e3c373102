import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { AccountMenu } from '../features/account/account-menu'
import { CartLink } from '../features/cart/cart-link'
import { LiveRefresh } from '../features/shell/live-refresh'
import { SiteFooter } from '../features/shell/site-footer'
import { SiteHeader } from '../features/shell/site-header'
import { SyncNotice } from '../features/shell/sync-notice'
import { shell } from '../features/shell/words/shell'
import { getConfig } from '../server/config'
import { readHead } from '../server/freshness/read-head'
import { SoftNavigation } from '../ui/navigation/soft-navigation'
import '../ui/style/globals.css'

// Every page is rendered per request: its scripts carry the request's nonce.
export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { environment } = await getConfig()
  return {
    metadataBase: new URL(environment.WEB_ORIGIN),
    title: { default: `${shell.name}: ${shell.tagline}`, template: `%s · ${shell.name}` },
    description: shell.description,
    // Filters and pages of a list are views of one page.
    alternates: { canonical: './' },
    openGraph: { siteName: shell.name, type: 'website' },
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#161513' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { chain, environment } = await getConfig()
  // Without a database the page itself says so; the frame still stands.
  const head = await readHead().catch(() => undefined)
  const { campaigns, matchingRounds } = chain.deployment
  return (
    <html lang="en">
      <body>
        <a href="#content" className="sr-only focus:not-sr-only focus:p-4">
          {shell.skip}
        </a>
        <SiteHeader>
          <CartLink chainId={chain.deployment.chainId} />
          <AccountMenu chain={chain} />
        </SiteHeader>
        <SoftNavigation />
        <LiveRefresh renderedBlock={head?.blockNumber ?? 0n} />
        {head !== undefined && <SyncNotice head={head} />}
        <main id="content" className="page flex-1 pb-16">
          {children}
        </main>
        <SiteFooter
          chainName={chain.chainName}
          contracts={[campaigns, matchingRounds]}
          head={head ?? null}
          source={environment.SOURCE_URL}
        />
      </body>
    </html>
  )
}
