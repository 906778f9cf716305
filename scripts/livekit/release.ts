import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

import { download } from './download.ts'
import { livekitVersion } from './places.ts'
import { fileInTarball } from './tar.ts'

const architectures: Record<string, string> = { x64: 'amd64', arm64: 'arm64', arm: 'armv7' }

/** LiveKit's official release for this platform, checked against the checksums published beside it. */
export async function fetchRelease(
  target: string,
  env: NodeJS.ProcessEnv,
  progress: (note: string) => void,
): Promise<void> {
  const releases = env.LIVEKIT_RELEASES_URL || 'https://github.com/livekit/livekit/releases/download'
  const architecture = architectures[process.arch]
  if (process.platform !== 'linux' || architecture === undefined)
    throw new Error(`LiveKit publishes no archive for ${process.platform}-${process.arch}`)
  const base = `${releases}/v${livekitVersion}`
  const name = `livekit_${livekitVersion}_linux_${architecture}.tar.gz`
  const checksums = (await download(`${base}/checksums.txt`, undefined, progress)).toString('utf8')
  const sha256 = checksums
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find(([, file]) => file === name)?.[0]
  if (sha256 === undefined) throw new Error(`${name} is not in LiveKit’s checksums`)
  const binary = fileInTarball(
    await download(`${base}/${name}`, sha256, (note) => progress(`LiveKit’s release, ${note}`)),
    'livekit-server',
  )
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(`${target}.${process.pid}`, binary)
  chmodSync(`${target}.${process.pid}`, 0o755)
  renameSync(`${target}.${process.pid}`, target)
}
