import { MedusaService } from "@medusajs/framework/utils"
import Brand from "./models/brand"
import DeviceModel from "./models/device-model"
import RepairOffer from "./models/repair-offer"
import RepairType from "./models/repair-type"

/** Brands, device models, repair types and the offers that join them. */
export default class DeviceModuleService extends MedusaService({
  Brand,
  DeviceModel,
  RepairType,
  RepairOffer,
}) {}
