/** What a staff member may be; the permission table says what each may do. */
export const STAFF_ROLES = ["owner", "manager", "front_desk", "technician"] as const

export type StaffRole = (typeof STAFF_ROLES)[number]
