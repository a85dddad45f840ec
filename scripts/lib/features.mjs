/**
 * What a variable switches on, and what happens without it. `npm run doctor` prints this.
 * @type {{what: string, variables: string[], on: string, off: string}[]}
 */
export const features = [
  {
    what: "own database",
    variables: ["DATABASE_URL"],
    on: "your PostgreSQL is used",
    off: "the embedded PostgreSQL is used, its files are in the data folder",
  },
  {
    what: "own secrets",
    variables: ["JWT_SECRET", "COOKIE_SECRET", "TRACKING_SECRET"],
    on: "yours are used",
    off: "generated ones are used, kept in secrets.json of the data folder",
  },
  {
    what: "second factor",
    variables: ["STAFF_MFA"],
    on: "as it says: required of owners and managers, or offered",
    off: "required of owners and managers in production, offered with the embedded database",
  },
  {
    what: "Redis",
    variables: ["REDIS_URL"],
    on: "events, workflows, locks and cache go through Redis; several servers may run",
    off: "events, workflows, locks and cache stay in the process; run one server only",
  },
  {
    what: "e-mail",
    variables: ["SMTP_URL"],
    on: "messages are sent by SMTP",
    off: "messages are kept in the admin's mailbox page and sent to nobody",
  },
  {
    what: "public addresses",
    variables: ["BACKEND_URL", "STOREFRONT_URL"],
    on: "links in messages and allowed origins use yours",
    off: "links in messages and allowed origins use localhost",
  },
]
