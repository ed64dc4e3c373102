import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'

const OURS = ['abi', 'db', 'domain', 'evidence', 'qf', 'recompute', 'sdk'].map((name) => `@commonweight/${name}`)

const config: NextConfig = {
  // Lets two builds (another chain, a test) live beside each other.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  transpilePackages: OURS,
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
  // `npm run typecheck` checks every package, this one too, with tests.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
}

export default config
