// Runs a TypeScript script on the project's own Node 24, installing the dependencies first when they are missing or old.
// Plain JavaScript without dependencies: it must run on any Node from 20 on, in an empty checkout.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const nodeModules = join(root, 'node_modules')
const stamp = join(nodeModules, '.sunwai-lock')
const node24 = join(nodeModules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

const major = Number(process.versions.node.split('.')[0])
if (major < 20)
  stop(`Node ${process.versions.node} is too old: install Node 20 or newer (https://nodejs.org), then run this again.`)

const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')

function installed() {
  if (!existsSync(node24)) return false
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return true
  const npmStamp = join(nodeModules, '.package-lock.json')
  return existsSync(npmStamp) && statSync(npmStamp).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
}

if (!installed()) {
  const started = Date.now()
  console.log('• Installing the packages …')
  // Not `npm ci`: it refuses a lock file that names the optional binaries of one platform only.
  // --no-save installs what the lock file says and leaves it alone; --include=dev: the tests too, also where NODE_ENV says production.
  const npm = spawnSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['install', '--no-save', '--include=dev', '--loglevel=error'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  )
  if (npm.error) stop(`npm cannot be run (${npm.error.message}): install Node with npm, then run this again.`)
  if (npm.status !== 0)
    stop(
      'The packages could not be installed: read npm’s message above (network, disk space or permissions), then run this again.',
    )
  writeFileSync(stamp, lock)
  console.log(`✓ Packages installed in ${((Date.now() - started) / 1000).toFixed(0)} s`)
}

const [script, ...args] = process.argv.slice(2)
const child = spawn(
  node24,
  [
    '--conditions=react-server',
    '--use-system-ca',
    '--disable-warning=ExperimentalWarning',
    join(root, script),
    ...args,
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${join(nodeModules, '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
    },
  },
)
// The terminal sends Ctrl-C to the whole group: the child stops in its own order and this process only waits for it.
process.on('SIGINT', () => {})
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('error', (error) => stop(`Node 24 from node_modules does not run here: ${error.message}`))
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
