const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core")

// Entities of an earlier spec file stay in this process-wide store and would be found twice.
MetadataStorage.clear()
