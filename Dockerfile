# syntax=docker/dockerfile:1

# ---- backend -------------------------------------------------------------------------------------
FROM node:20-bookworm-slim AS backend-build
WORKDIR /app
ENV MEDUSA_DISABLE_TELEMETRY=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json medusa-config.ts instrumentation.t[s] ./
COPY src ./src
# The build reads the configuration, which refuses to load without secrets; none is kept.
RUN NODE_ENV=production JWT_SECRET=build COOKIE_SECRET=build TRACKING_SECRET=build-build-build-build-build-bui \
    npx medusa build

FROM node:20-bookworm-slim AS backend-packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

# One image for the server, the worker and the one-off set-up; the command tells them apart.
FROM node:20-bookworm-slim AS backend
ENV NODE_ENV=production MEDUSA_DISABLE_TELEMETRY=1 PORT=3011
WORKDIR /app
COPY --from=backend-packages /app/node_modules ./node_modules
COPY --from=backend-build /app/.medusa/server ./.medusa/server
COPY package.json ./
COPY scripts ./scripts
COPY data ./data
# A named volume takes its first owner from the folder it covers.
RUN mkdir /shared /files && chown node:node /shared /files && ln -s /files .medusa/server/static
USER node
WORKDIR /app/.medusa/server
EXPOSE 3011
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/health').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "../../scripts/server.cjs"]

# ---- storefront ----------------------------------------------------------------------------------
FROM node:20-bookworm-slim AS storefront-build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY storefront/package.json storefront/package-lock.json ./
RUN npm ci
COPY storefront ./
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim AS storefront
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3010
WORKDIR /app
COPY --from=storefront-build --chown=node:node /app ./
USER node
EXPOSE 3010
CMD ["sh", "-c", "if [ -f \"$PUBLISHABLE_KEY_FILE\" ]; then export MEDUSA_PUBLISHABLE_KEY=\"$(cat \"$PUBLISHABLE_KEY_FILE\")\"; fi; exec node node_modules/next/dist/bin/next start -p ${PORT}"]
