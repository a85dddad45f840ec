import diagnostics from "node:diagnostics_channel"
import { Server as HttpServer } from "node:http"
import type { ConfigModule, Logger } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, parseCorsOrigins } from "@medusajs/framework/utils"
import { Server } from "socket.io"
import { NOTIFY_CHANNEL } from "../../lib/outbox"
import { admit, currentRooms, isActiveStaff, repairRoom, STAFF_ROOM, type Proof } from "./admission"
import { PgListener } from "./listener"
import { readNotification, type ChangedDevices, type Notification } from "./notification"
import { StorefrontPages, type StorefrontOptions } from "./storefront-pages"
import { issueTicket, type Ticket } from "./ticket"

const LISTEN_CHANNEL = "tracing:net.server.listen:asyncEnd"

const REVIEW_EVERY_MS = 30_000

type RepairNotification = Extract<Notification, { kind: "repair" }>

type RealtimeServer = Server<
  Record<string, never>,
  Record<string, (payload?: unknown) => void>,
  Record<string, never>,
  { proof: Proof }
>

interface Dependencies {
  logger: Logger
  configModule: ConfigModule
  [ContainerRegistrationKeys.PG_CONNECTION]: Knex
}

export interface RealtimeOptions {
  storefront: StorefrontOptions
}

/**
 * Pushes changes to browsers by Socket.IO on Medusa's own port, path `/realtime`. The database
 * carries them between processes (LISTEN and NOTIFY), so each process serves its own sockets.
 */
export default class RealtimeModuleService {
  private readonly logger: Logger
  private readonly config: ConfigModule
  private readonly knex: Knex
  private readonly listener: PgListener
  private readonly pages: StorefrontPages
  private io: RealtimeServer | undefined
  private review: NodeJS.Timeout | undefined
  private outboxWake: () => void = () => undefined

  constructor(dependencies: Dependencies, { storefront }: RealtimeOptions) {
    this.logger = dependencies.logger
    this.config = dependencies.configModule
    this.knex = dependencies[ContainerRegistrationKeys.PG_CONNECTION]
    this.pages = new StorefrontPages(storefront, this.logger)
    this.listener = new PgListener({
      databaseUrl: this.config.projectConfig.databaseUrl ?? "",
      channel: NOTIFY_CHANNEL,
      logger: this.logger,
      onNotification: (payload) => this.receive(payload),
      onConnected: () => this.catchUp(),
    })
  }

  __hooks = {
    onApplicationStart: async (): Promise<void> => {
      this.listener.start()
      if (this.config.projectConfig.workerMode === "worker") return
      diagnostics.subscribe(LISTEN_CHANNEL, this.onServerListen)
    },
    onApplicationPrepareShutdown: async (): Promise<void> => {
      this.outboxWake = () => undefined
      diagnostics.unsubscribe(LISTEN_CHANNEL, this.onServerListen)
      await this.listener.stop()
    },
    onApplicationShutdown: async (): Promise<void> => {
      clearInterval(this.review)
      this.io?.disconnectSockets(true)
    },
  }

  /** Serves sockets on `server`; the first call wins and later ones change nothing. */
  attach(server: HttpServer): void {
    if (this.io) return
    diagnostics.unsubscribe(LISTEN_CHANNEL, this.onServerListen)
    const { http } = this.config.projectConfig
    this.io = new Server(server, {
      path: "/realtime",
      serveClient: false,
      connectTimeout: 10_000,
      // nobody has anything to say to us but the handshake
      maxHttpBufferSize: 10_000,
      cors: { origin: [...parseCorsOrigins(http.storeCors), ...parseCorsOrigins(http.adminCors)] },
    })
    this.io.use((socket, next) => {
      admit(this.knex, socket.handshake.auth, this.cookieSecret())
        .then(async (admission) => {
          if (!admission) return next(new Error("unauthorized"))
          socket.data.proof = admission.proof
          await socket.join(admission.rooms)
          next()
        })
        .catch((error: unknown) => {
          this.logger.error(`A socket's handshake failed: ${String(error)}`)
          next(new Error("unavailable"))
        })
    })
    // whoever lost their role during the handshake was not among the sockets when that was told
    this.io.on("connection", (socket) => {
      if (socket.data.proof.kind === "user") this.reviewSoon((proof) => proof === socket.data.proof)
    })
    this.review = setInterval(() => this.reviewSoon(), REVIEW_EVERY_MS)
    this.review.unref()
  }

  /** Sets who is told that there may be work in the outbox; the last caller alone. */
  onOutboxWake(callback: () => void): void {
    this.outboxWake = callback
  }

  /** True while changes of other processes arrive. */
  isListening(): boolean {
    return this.listener.connected
  }

  /** A ticket for the staff's room; null when the user has no active role in the shop. */
  async getStaffTicket(userId: string): Promise<Ticket | null> {
    if (!(await isActiveStaff(this.knex, userId))) return null
    return issueTicket(userId, this.cookieSecret(), new Date())
  }

  /**
   * Ends the sockets whose link was revoked or has expired, or whose holder has no role any more, and
   * moves the others to the rooms of their present role. Done for all every 30 seconds, and for one
   * person as soon as a change of theirs is notified.
   */
  async reviewSockets(concerns: (proof: Proof) => boolean = () => true): Promise<void> {
    const sockets = [...(this.io?.sockets.sockets.values() ?? [])].filter(({ data }) =>
      concerns(data.proof)
    )
    if (sockets.length === 0) return
    const roomsOf = await currentRooms(
      this.knex,
      sockets.map(({ data }) => data.proof)
    )
    for (const socket of sockets) {
      const rooms = roomsOf(socket.data.proof)
      if (!rooms) {
        socket.disconnect(true)
        continue
      }
      for (const room of socket.rooms) {
        if (room !== socket.id && !rooms.includes(room)) await socket.leave(room)
      }
      await socket.join(rooms)
    }
  }

  private reviewSoon(concerns?: (proof: Proof) => boolean): void {
    this.reviewSockets(concerns).catch((error: unknown) =>
      this.logger.warn(`Open sockets could not be looked at again: ${String(error)}`)
    )
  }

  private readonly onServerListen = (message: unknown): void => {
    if (typeof message !== "object" || message === null || !("server" in message)) return
    if (message.server instanceof HttpServer) this.attach(message.server)
  }

  private receive(payload: string): void {
    const notification = readNotification(payload)
    switch (notification?.kind) {
      case "outbox":
        return this.outboxWake()
      case "staff":
        return this.tellStaffChange(notification.id, notification.user_id)
      case "repair":
        return this.tellRepairChange(notification)
      case "catalogue":
        return this.tellStorefront(notification.slugs)
    }
  }

  /** Every process hears of changes; one that does background work passes them on. */
  private tellStorefront(slugs: ChangedDevices): void {
    if (this.config.projectConfig.workerMode !== "server") this.pages.outdated(slugs)
  }

  private tellStaffChange(id: string, userId: string): void {
    this.io?.to(STAFF_ROOM).emit("staff.updated", { id })
    this.reviewSoon(({ kind, key }) => kind === "user" && key === userId)
  }

  private tellRepairChange({ id, version, event }: RepairNotification): void {
    const watchers = this.io?.to([repairRoom(id), STAFF_ROOM])
    watchers?.emit("repair.updated", { id, version, event })
    if (event !== "repair.updated") watchers?.emit(event, { id, version, event })
  }

  /** Changes of the time without a connection are lost: everybody reads again. */
  private catchUp(): void {
    this.outboxWake()
    this.reviewSoon()
    this.tellStorefront("all")
    this.io?.emit("resync")
  }

  private cookieSecret(): string {
    const { cookieSecret } = this.config.projectConfig.http
    if (!cookieSecret) throw new Error("COOKIE_SECRET is not set")
    return cookieSecret
  }
}
