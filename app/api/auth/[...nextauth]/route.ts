import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'

import { authOptions } from '@/lib/sign-in/next-auth'

type Context = { params: Promise<{ nextauth: string[] }> }

export async function GET(request: NextRequest, context: Context) {
  return answer(request, context)
}

export async function POST(request: NextRequest, context: Context) {
  if (Number(request.headers.get('content-length') ?? 0) > 10_000) return new Response(null, { status: 413 })
  return answer(request, context)
}

async function answer(request: NextRequest, context: Context): Promise<Response> {
  const response: Response = await NextAuth(request, context, authOptions())
  return response
}
