import { ApiError } from "../errors"

/** The answer to a login from before the person's sessions were ended. */
export const sessionEnded = (): ApiError =>
  new ApiError(401, "session_ended", "This session was ended. Sign in again")
