import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { addStaffMemberStep, type AddStaffMemberInput } from "./steps/add-staff-member"

/** Gives a user of the admin a role in the shop; answers the new staff member. */
export const addStaffMemberWorkflow = createWorkflow(
  "add-staff-member",
  (input: AddStaffMemberInput) => new WorkflowResponse(addStaffMemberStep(input))
)
