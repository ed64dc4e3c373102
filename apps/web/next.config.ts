import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'

/** The workspaces that package.json names: they export TypeScript. */
const OURS = Object.keys(
  (JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { dependencies: object }).dependencies,
).filter((name) => name.startsWith('@commonweight/'))

const config: NextConfig = {
  // Lets two builds (another chain, a test) exist at the same time.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  transpilePackages: OURS,
  poweredByHeader: false,
  // The front compresses, and gives every answer its entity tag.
  compress: false,
  generateEtags: false,
  // The front keeps answers by these headers; it is the only way in.
  experimental: { validateRSCRequestHeaders: false },
  // No page shows optimised pictures, and making them is work that anybody could ask for.
  images: { unoptimized: true },
  reactStrictMode: true,
  turbopack: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    // WalletConnect's own dialog, which is never shown: the root package.json puts an empty package in its place.
    resolveAlias: { '@reown/appkit/core': '@reown/appkit' },
  },
  // `npm run typecheck` checks every package, this one too, with tests.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
}

export default config
