import { z } from "@medusajs/framework/zod"
import * as adminCatalogue from "./admin-catalogue"
import * as adminCustomer from "./admin-customer"
import * as adminParts from "./admin-parts"
import * as admin from "./admin-repair"
import * as adminRepairTypes from "./admin-repair-types"
import * as audit from "./audit"
import * as booking from "./booking"
import * as catalogue from "./catalogue"
import * as csvImport from "./csv-import"
import * as insights from "./repair-insights"
import * as customerMerge from "./customer-merge"
import * as repairQueue from "./repair-queue"
import * as customerPrivacy from "./customer-privacy"
import * as message from "./message"
import { operations, type Access, type Operation } from "./operations"
import * as passport from "./passport"
import * as priceRule from "./price-rule"
import * as prices from "./price-rules"
import * as quote from "./quote"
import * as shared from "./shared"
import * as staff from "./staff"
import * as staffInvitation from "./staff-invitation"
import * as staffPin from "./staff-pin"
import * as staffTeam from "./staff-team"
import * as tracking from "./tracking"
import * as workflow from "./workflow"

export interface JsonSchema {
  [keyword: string]: unknown
}

export interface OpenApiDocument {
  openapi: "3.1.0"
  info: { title: string; version: string; description: string; license: { name: string } }
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, JsonSchema>>
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, JsonSchema> }
}

const contracts = {
  ...shared,
  ...catalogue,
  ...quote,
  ...booking,
  ...tracking,
  ...workflow,
  ...admin,
  ...staff,
  ...staffInvitation,
  ...insights,
  ...staffPin,
  ...staffTeam,
  ...message,
  ...priceRule,
  ...prices,
  ...csvImport,
  ...adminCatalogue,
  ...adminCustomer,
  ...customerMerge,
  ...customerPrivacy,
  ...adminParts,
  ...adminRepairTypes,
  ...repairQueue,
  ...audit,
  ...passport,
}

/** What clients send is described before parsing (defaults are optional), answers after it. */
const isSent = (name: string): boolean => /(Request|Query)$/.test(name) || name === "Address"

const registry = z.registry<{ id: string }>()
const names = new Map<z.ZodType, string>()
for (const [name, schema] of Object.entries(contracts)) {
  registry.add(schema, { id: name })
  names.set(schema, name)
}

const describe = (io: "input" | "output"): Record<string, JsonSchema> =>
  z.toJSONSchema(registry, {
    io,
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      // The format says it; the pattern behind it is hundreds of characters.
      if (jsonSchema.format) delete jsonSchema.pattern
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
    },
  }).schemas as Record<string, JsonSchema>

const componentSchemas = (): Record<string, JsonSchema> => {
  const sent = describe("input")
  const answered = describe("output")
  return Object.fromEntries(
    Object.keys(answered)
      .sort()
      .map((name) => {
        const { $schema: _, $id: _id, ...schema } = isSent(name) ? sent[name] : answered[name]
        return [name, schema]
      })
  )
}

const refTo = (schema: z.ZodType): JsonSchema => {
  const name = names.get(schema)
  if (!name) throw new Error("A schema that the API uses has no name of its own")
  return { $ref: `#/components/schemas/${name}` }
}

const content = (schema: JsonSchema, media_type = "application/json"): JsonSchema => ({
  content: { [media_type]: { schema } },
})

const header = (name: string, description: string, schema: JsonSchema): JsonSchema => ({
  name,
  in: "header",
  required: true,
  description,
  schema,
})

const parameters = (operation: Operation, schemas: Record<string, JsonSchema>): JsonSchema[] => {
  const inPath = [...operation.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: name === "version" ? { type: "integer", minimum: 1 } : { type: "string" },
  }))
  const query = operation.query && schemas[names.get(operation.query) ?? ""]
  const properties = (query?.properties ?? {}) as Record<string, JsonSchema>
  const inQuery = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    schema,
  }))
  const inHeader = operation.idempotent
    ? [
        header(
          "Idempotency-Key",
          "The client's own key of this booking",
          refTo(booking.IdempotencyKey)
        ),
      ]
    : []
  return [...inPath, ...inQuery, ...inHeader]
}

const securityOf: Record<Access, JsonSchema[]> = {
  public: [{ publishableKey: [] }],
  tracking: [{ publishableKey: [], trackingToken: [] }],
  customer: [{ publishableKey: [], customerToken: [] }],
  staff: [{ staffToken: [] }, { secretKey: [] }, { adminSession: [] }],
}

const securitySchemes: Record<string, JsonSchema> = {
  publishableKey: { type: "apiKey", in: "header", name: "x-publishable-api-key" },
  trackingToken: { type: "apiKey", in: "header", name: "x-tracking-token" },
  customerToken: { type: "http", scheme: "bearer" },
  staffToken: { type: "http", scheme: "bearer" },
  secretKey: { type: "http", scheme: "basic" },
  adminSession: { type: "apiKey", in: "cookie", name: "connect.sid" },
}

const operationObject = (
  operation: Operation,
  schemas: Record<string, JsonSchema>
): JsonSchema => ({
  tags: [operation.path.split("/")[1]],
  summary: operation.summary,
  security: securityOf[operation.access],
  parameters: parameters(operation, schemas),
  ...(operation.body ? { requestBody: { required: true, ...content(refTo(operation.body)) } } : {}),
  responses: {
    [operation.status ?? 200]: {
      description: "Success",
      ...content(refTo(operation.answer), operation.media_type),
    },
    default: { description: "Refused", ...content(refTo(shared.ErrorResponse)) },
  },
})

/** The whole API that this project adds, as OpenAPI 3.1, from the schemas that the routes use. */
export const openApiDocument = (version: string): OpenApiDocument => {
  const schemas = componentSchemas()
  const paths: OpenApiDocument["paths"] = {}
  for (const operation of operations) {
    const path = operation.path.replaceAll(/:(\w+)/g, "{$1}")
    paths[path] = { ...paths[path], [operation.method]: operationObject(operation, schemas) }
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "RevivaTech",
      version,
      description: "The calls that RevivaTech adds to Medusa's own store and admin API.",
      license: { name: "MIT" },
    },
    tags: [
      { name: "store", description: "For storefronts, with the shop's publishable key" },
      {
        name: "admin",
        description: "For staff; each call is checked against the permission table",
      },
    ],
    paths,
    components: { schemas, securitySchemes },
  }
}
