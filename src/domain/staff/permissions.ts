import { catalogueRoutes } from "./catalogue-routes"
import type { StaffRole } from "./roles"
import { ROLES_BY_GROUP, type RouteGroup, type RoutesByGroup } from "./route-groups"
import { sellingRoutes } from "./selling-routes"
import { settingsRoutes } from "./settings-routes"
import { shopRoutes } from "./shop-routes"

/** One line of the permission table. */
export interface Permission {
  /** A path as Express writes it, such as `/admin/repairs/:id`. */
  pattern: string
  methods: readonly string[]
  roles: readonly StaffRole[]
  /** Needs no login: the route itself checks what it is given (an invite's token, for example). */
  is_public: boolean
}

type RankedPermission = Permission & { segments: readonly string[] }

const segmentsOf = (path: string): string[] => path.replace(/^\//, "").replace(/\/$/, "").split("/")

const isParameter = (segment: string): boolean => segment.startsWith(":")

const toPermission = (line: string, group: RouteGroup): RankedPermission => {
  const words = line.split(" ")
  const pattern = words[words.length - 1] ?? ""
  return {
    pattern,
    methods: words.slice(0, -1),
    roles: ROLES_BY_GROUP[group],
    is_public: group === "public",
    segments: segmentsOf(pattern),
  }
}

const permissionsIn = (routes: RoutesByGroup): RankedPermission[] =>
  (Object.keys(routes) as RouteGroup[]).flatMap((group) =>
    (routes[group] ?? []).map((line) => toPermission(line, group))
  )

/** Fixed words before parameters, from left to right: the order in which Medusa mounts routes. */
const bySpecificity = (a: RankedPermission, b: RankedPermission): number => {
  for (const [index, segment] of a.segments.entries()) {
    const difference = Number(isParameter(segment)) - Number(isParameter(b.segments[index] ?? ""))
    if (difference !== 0) return difference
  }
  return 0
}

const table: readonly RankedPermission[] = [
  catalogueRoutes,
  sellingRoutes,
  settingsRoutes,
  shopRoutes,
].flatMap(permissionsIn)

const bySegmentCount = new Map<number, RankedPermission[]>()
for (const permission of table) {
  const count = permission.segments.length
  bySegmentCount.set(count, [...(bySegmentCount.get(count) ?? []), permission].sort(bySpecificity))
}

/** Every admin route of the core, of its plugins and of the shop, with who may call it. */
export const PERMISSIONS: readonly Permission[] = table

/**
 * The line of the table for a request, or null where there is none, which means: refused.
 * `path` is the raw path of the URL without its query. Matches as Express does: without regard to
 * case and to a slash at the end, HEAD as GET.
 */
export const permissionFor = (method: string, path: string): Permission | null => {
  const verb = method === "HEAD" ? "GET" : method
  const segments = segmentsOf(path).map((segment) => segment.toLowerCase())
  const matches = (permission: RankedPermission): boolean =>
    permission.methods.includes(verb) &&
    permission.segments.every((expected, index) =>
      isParameter(expected) ? segments[index] !== "" : expected === segments[index]
    )
  return bySegmentCount.get(segments.length)?.find(matches) ?? null
}

/** Whether `role` may make this request; a route that is not in the table is for nobody. */
export const isPermitted = (role: StaffRole, method: string, path: string): boolean =>
  permissionFor(method, path)?.roles.includes(role) ?? false
