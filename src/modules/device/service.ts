import { MedusaService } from "@medusajs/framework/utils"
import Brand from "./models/brand"
import DeviceModel from "./models/device-model"
import RepairOffer from "./models/repair-offer"
import RepairType from "./models/repair-type"
import ServiceCategory from "./models/service-category"

/** Brands, device models, repair types by service category and the offers that join them. */
export default class DeviceModuleService extends MedusaService({
  Brand,
  DeviceModel,
  RepairType,
  RepairOffer,
  ServiceCategory,
}) {}
