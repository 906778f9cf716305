import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { root } from './stack/settings.ts'

/** `npm run bench <name>` runs tests/bench/<name>.ts; without a name, or with an unknown one, it says what there is. */
const folder = join(root, 'tests/bench')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace('.ts', ''))
const [name = ''] = process.argv.slice(2)

if (names.includes(name)) await import(join(folder, `${name}.ts`))
else {
  console.error(
    `${name ? `There is no benchmark “${name}”. ` : ''}npm run bench <name>, with one of: ${names.join(', ')}`,
  )
  process.exit(1)
}
