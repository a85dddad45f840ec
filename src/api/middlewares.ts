import { defineMiddlewares } from "@medusajs/framework/http"
import { errorHandler } from "../lib/http"
import { adminMiddlewares } from "./middlewares/admin"
import { authMiddlewares } from "./middlewares/auth"
import { storeMiddlewares } from "./middlewares/store"

export default defineMiddlewares({
  errorHandler,
  routes: [...adminMiddlewares, ...authMiddlewares, ...storeMiddlewares],
})
