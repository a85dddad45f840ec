import { MedusaService } from "@medusajs/framework/utils"
import Brand from "./models/brand"
import CatalogueChange from "./models/catalogue-change"
import DeviceModel from "./models/device-model"
import RepairOffer from "./models/repair-offer"
import RepairType from "./models/repair-type"
import ServiceCategory from "./models/service-category"

/** Brands, device models, repair types by category, the offers that join them, and their changes. */
export default class DeviceModuleService extends MedusaService({
  Brand,
  CatalogueChange,
  DeviceModel,
  RepairType,
  RepairOffer,
  ServiceCategory,
}) {}
