import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BookOpen } from "@medusajs/icons"
import i18n from "i18next"
import { Navigate } from "react-router-dom"

/** The menu's heading of all that the shop offers; its first page is the devices. */
const CataloguePage = () => <Navigate to="/catalogue/devices" replace />

export const config = defineRouteConfig({
  label: "nav.catalogue",
  translationNs: "revivatech",
  icon: BookOpen,
  rank: 3,
})

export const handle = {
  breadcrumb: () => i18n.t("nav.catalogue", { ns: "revivatech" }),
}

export default CataloguePage
