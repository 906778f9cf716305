import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { download } from './download.ts'
import { goInstall, moduleProxy } from './go.ts'
import { cacheDir } from './places.ts'
import { unzip } from './zip.ts'

const version = 'v0.0.1-go1.26.8'

/** SHA-256 of the toolchain's zip in the module proxy, which never changes. */
const published: Record<string, string> = {
  'linux-amd64': '30c2b1bf7dcc88d3eb0a1364e47ddd9128edb3110a30e8a0ef61cd5856b31de7',
  'linux-arm64': '02b36b6787b3ac767668f630e2998df45a3b1f9ffee08d1bf3ef6487cd658d99',
  'darwin-arm64': '0aad5fb52b88498885290178adc0bcfe429bc63012621af9f83282eb640bd9c7',
  'darwin-amd64': 'fe99a2009e5bb51e06d7784f1a486478673512041c2671157bd382806e2aedcf',
}

const platforms: Record<string, string> = {
  'linux-x64': 'linux-amd64',
  'linux-arm64': 'linux-arm64',
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-amd64',
}

/** No Go here: the Go toolchain is a module like any other. It is fetched, used once and removed. */
export async function installWithToolchain(
  target: string,
  env: NodeJS.ProcessEnv,
  progress: (note: string) => void,
): Promise<void> {
  const platform = platforms[`${process.platform}-${process.arch}`] ?? ''
  const sha256 = published[platform]
  if (sha256 === undefined) throw new Error(`no Go toolchain is pinned for ${process.platform}-${process.arch}`)
  const proxy = moduleProxy(env)
  if (proxy === undefined) throw new Error('no Go module proxy is known (GOPROXY)')

  const zip = await download(`${proxy}/golang.org/toolchain/@v/${version}.${platform}.zip`, sha256, (note) =>
    progress(`Go toolchain, ${note}`),
  )
  mkdirSync(cacheDir(env), { recursive: true })
  const folder = mkdtempSync(join(cacheDir(env), 'go-'))
  try {
    progress('unpacking the Go toolchain')
    unzip(zip, join(folder, 'go'), `golang.org/toolchain@${version}.${platform}/`)
    await goInstall(join(folder, 'go/bin/go'), target, toolchainEnv(folder, proxy, env), progress)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function toolchainEnv(folder: string, proxy: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    ...env,
    GOROOT: join(folder, 'go'),
    GOPATH: join(folder, 'path'),
    GOCACHE: join(folder, 'cache'),
    GOPROXY: env.GOPROXY || proxy,
    GOTOOLCHAIN: 'local',
    GOFLAGS: '-modcacherw',
  }
}
