/** What a staff member may be; the permission table says what each may do. */
export { STAFF_ROLES, type StaffRole } from "../repair/actors"
