import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaContextType, Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { currentEntry, recordChange } from "./audit/audit-entry"

/** The part of a module's EntityManager that joins it to a transaction it did not open. */
interface EntityManager {
  setTransactionContext(trx: Knex.Transaction): void
  flush(): Promise<void>
}

interface ModuleWithRepository {
  baseRepository_: { getFreshManager(): EntityManager }
}

export interface UnitOfWork {
  /** The one transaction: our own rows are written through it directly. */
  trx: Knex.Transaction
  /** The shared context to pass as a module method's last argument, by the module's key. */
  context(moduleKey: string): Context
}

/**
 * One transaction. Within an admin request its last statement is the line of the audit log that says
 * what it changed, so that no change is there without it.
 */
const audited = async <T>(
  container: MedusaContainer,
  work: (trx: Knex.Transaction) => Promise<T>
): Promise<T> => {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const entry = currentEntry()
  if (!entry) return knex.transaction(work)
  const { result, committed } = await knex.transaction(async (trx) => ({
    result: await work(trx),
    committed: await recordChange(trx, entry),
  }))
  committed()
  return result
}

/**
 * Runs `work` in one Postgres transaction that several Medusa modules share: all of it is committed
 * or none, also across a killed process. Every module whose methods are called inside is named in
 * `moduleKeys`. The only file that touches Medusa's protected parts (see ADR 0004).
 */
export const inUnitOfWork = async <T>(
  container: MedusaContainer,
  moduleKeys: readonly string[],
  work: (unit: UnitOfWork) => Promise<T>
): Promise<T> =>
  audited(container, async (trx) => {
    const managers = new Map<string, EntityManager>()
    for (const key of moduleKeys) {
      const manager = container.resolve<ModuleWithRepository>(key).baseRepository_.getFreshManager()
      manager.setTransactionContext(trx)
      managers.set(key, manager)
    }
    const context = (moduleKey: string): Context => {
      const transactionManager = managers.get(moduleKey)
      if (!transactionManager) throw new Error(`${moduleKey} is not part of this unit of work`)
      // Inside a workflow step a context without this mark is silently replaced by the step's own.
      return { __type: MedusaContextType, transactionManager } as Context
    }
    const result = await work({ trx, context })
    for (const manager of managers.values()) await manager.flush()
    return result
  })

/** A plain transaction for changes that touch only our own tables. */
export const inTransaction = async <T>(
  container: MedusaContainer,
  work: (trx: Knex.Transaction) => Promise<T>
): Promise<T> => audited(container, work)

/** The Order module's creation that writes and returns without reading everything back. */
interface OrderCreator {
  createOrders_(orders: Record<string, unknown>[], context: Context): Promise<unknown>
}

/** Creates an order, its items, tax lines and shipping methods inside the unit of work. */
export const createOrderIn = async (
  container: MedusaContainer,
  unit: UnitOfWork,
  order: Record<string, unknown>
): Promise<void> => {
  await container
    .resolve<OrderCreator>(Modules.ORDER)
    .createOrders_([order], unit.context(Modules.ORDER))
}
