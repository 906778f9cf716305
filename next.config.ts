import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // Tracking links are secrets in the URL: no other site may see them.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(self), microphone=(self), geolocation=(self), payment=(), usb=()' },
  // Browsers obey this over https only, so plain-http development is not affected.
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
]

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // Next writes into the tsconfig it is given, and types of several builds lie side by side there: `npm run typecheck` has one of its own.
  typescript: { tsconfigPath: 'tsconfig.next.json', ignoreBuildErrors: true },
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // For every browser, not only robots: the title comes in the head, with the page. Streamed, it may come later and in the body, and until
  // then the page has no name for a screen reader.
  htmlLimitedBots: /.*/,
  // A photo and the words beside it; the routes have their own, smaller limits. What is longer would reach them cut off.
  experimental: { proxyClientMaxBodySize: '26mb' },
  allowedDevOrigins: ['127.0.0.1'],
  headers: () => Promise.resolve([{ source: '/:path*', headers: securityHeaders }]),
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
