/** Medusa's provider for money taken at the counter. It accepts anything, so it never pays online. */
export const COUNTER_PROVIDER = "pp_system_default"
