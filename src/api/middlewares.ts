import { defineMiddlewares } from "@medusajs/framework/http"
import { errorHandler } from "../lib/http"
import { adminMiddlewares } from "./middlewares/admin"
import { storeMiddlewares } from "./middlewares/store"

export default defineMiddlewares({
  errorHandler,
  routes: [...adminMiddlewares, ...storeMiddlewares],
})
