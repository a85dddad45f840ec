import { BENCH_STATES } from "./states"
import {
  ANY_STAFF,
  BENCH,
  COUNTER,
  MANAGERS,
  SILENT,
  may,
  must,
  row,
  type Transition,
} from "./transition"

/** From the bench to a device that is ready. */
export const BENCH_TRANSITIONS: readonly Transition[] = [
  row(
    "assign",
    ["received"],
    "queued",
    [must("assignee_given"), may("technician_skill")],
    ["system", ...MANAGERS],
    "assigned",
    SILENT
  ),
  row(
    "start_diagnosis",
    ["queued"],
    "diagnosing",
    [may("diagnostic_fee_accepted")],
    BENCH,
    "diagnosis_started"
  ),
  row(
    "propose",
    ["diagnosing"],
    "quoting",
    [may("fault_code_present"), may("quote_has_line_or_barrier")],
    BENCH,
    "quote_proposed",
    SILENT
  ),
  row(
    "send_quote",
    ["quoting"],
    "awaiting_approval",
    [must("quote_is_draft_or_barrier")],
    ["system", ...BENCH],
    "quote_sent"
  ),
  row(
    "auto_approve",
    ["quoting"],
    "approved",
    [must("quote_within_cap")],
    ["system"],
    "quote_auto_approved"
  ),
  row(
    "accept",
    ["awaiting_approval"],
    "approved",
    [
      must("quote_hash_matches"),
      must("quote_not_expired"),
      must("approver_named"),
      must("call_recorded"),
    ],
    ["customer", ...COUNTER],
    "quote_accepted"
  ),
  row(
    "part_accept",
    ["awaiting_approval"],
    "approved",
    [
      must("quote_hash_matches"),
      must("quote_not_expired"),
      must("approver_named"),
      must("call_recorded"),
      must("accepted_lines_known"),
    ],
    ["customer", ...COUNTER],
    "quote_part_accepted"
  ),
  row(
    "decline",
    ["awaiting_approval"],
    { resolver: "unrepaired_or_requote", among: ["ready", "quoting"] },
    [
      must("declined_quote_matches"),
      must("fee_shown"),
      must("approver_named"),
      must("call_recorded"),
    ],
    ["customer", ...COUNTER],
    "quote_declined"
  ),
  row(
    "expire",
    ["awaiting_approval"],
    { resolver: "unrepaired_or_requote", among: ["ready", "quoting"] },
    [must("quote_expired")],
    ["job", "system"],
    "quote_expired"
  ),
  row(
    "need_parts",
    ["approved"],
    "awaiting_parts",
    [may("parts_not_reserved")],
    ["system", ...BENCH],
    "parts_needed"
  ),
  row(
    "parts_ready",
    ["awaiting_parts"],
    "approved",
    [may("parts_reserved")],
    ["system", ...ANY_STAFF],
    "parts_arrived"
  ),
  row(
    "start_repair",
    ["approved"],
    "repairing",
    [must("at_shop"), must("approval_present")],
    BENCH,
    "repair_started"
  ),
  row("scope_change", ["repairing"], "quoting", [must("reason_given")], BENCH, "scope_changed"),
  row(
    "send_out",
    ["approved", "repairing"],
    "outsourced",
    [must("at_shop"), may("manifest_given")],
    MANAGERS,
    "sent_out"
  ),
  row(
    "back",
    ["outsourced"],
    { resolver: "resume_outsourcing", among: ["approved", "repairing"] },
    [must("approval_present"), may("manifest_given")],
    MANAGERS,
    "returned_from_partner"
  ),
  row("hold", BENCH_STATES, "on_hold", [must("hold_reason")], ANY_STAFF, "held"),
  row(
    "resume",
    ["on_hold"],
    { resolver: "resume_hold", among: BENCH_STATES },
    [],
    ANY_STAFF,
    "resumed",
    SILENT
  ),
  row(
    "finish",
    ["repairing"],
    "qc",
    [may("parts_settled"), may("test_list_filled")],
    BENCH,
    "finished",
    SILENT
  ),
  row(
    "qc_pass",
    ["qc"],
    "ready",
    [may("inspector_is_not_repairer"), may("photos_after")],
    BENCH,
    "ready"
  ),
  row("qc_fail", ["qc"], "qc_failed", [may("reason_given")], BENCH, "quality_check_failed", SILENT),
  row(
    "rework",
    ["qc_failed"],
    "repairing",
    [must("at_shop"), must("approval_present")],
    BENCH,
    "reworked"
  ),
]
