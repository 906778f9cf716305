export type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** A number of the address (?id=3), or undefined. */
export async function numberOf({ searchParams }: PageProps, name: string): Promise<number | undefined> {
  const value = Number((await searchParams)[name])
  return Number.isSafeInteger(value) && value > 0 ? value : undefined
}
