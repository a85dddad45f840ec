export const passport = { save: "Save passport" }
