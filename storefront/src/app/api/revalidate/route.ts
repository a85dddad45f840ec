import { revalidateTag } from "next/cache"
import { outdatedTags } from "@/lib/medusa/catalogue-tags"
import { isOurSecret, readOutdated } from "@/lib/revalidation"

/**
 * The backend says here which devices changed, so that nobody is shown their old pages. Header
 * `x-revalidate-secret`, body `{slugs}`: a list, or `all`.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOurSecret(request.headers.get("x-revalidate-secret")))
    return Response.json({ code: "unauthorized" }, { status: 401 })
  const slugs = readOutdated(await request.json().catch(() => null))
  if (!slugs) return Response.json({ code: "invalid_request" }, { status: 400 })
  // gone at once: with a profile the next visitor would still be shown the old page
  for (const tag of outdatedTags(slugs)) revalidateTag(tag, { expire: 0 })
  return new Response(null, { status: 204 })
}
