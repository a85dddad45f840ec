import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { updateStaffMemberStep, type UpdateStaffMemberInput } from "./steps/update-staff-member"

/** Changes a staff member's role, activity, skills or hours; answers the staff member. */
export const updateStaffMemberWorkflow = createWorkflow(
  "update-staff-member",
  (input: UpdateStaffMemberInput) => new WorkflowResponse(updateStaffMemberStep(input))
)
