import { readFileSync } from 'node:fs'

/** The rows of data/<name>.tsv: tab-separated, the first line names the columns. An empty cell is an empty string. */
export function readTable<Column extends string>(name: string): Record<Column, string>[] {
  const [header = '', ...lines] = readFileSync(new URL(`data/${name}.tsv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  const columns = header.split('\t') as Column[]
  return lines.map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])) as Record<Column, string>
  })
}
