import type { WrittenDocument } from "#domain/record/documents/documents.ts";

/** Words of verification that auditors of online services already use. */
export const TERMS: readonly WrittenDocument<"term_defined">[] = [
  {
    key: "audited-commitment",
    term: "audited commitment",
    use: "what an engagement tests; DSA audits speak of an audited obligation or commitment",
    sources: ["legalize-2024-436"],
    check: null,
  },
  {
    key: "audit-criteria",
    term: "audit criteria",
    use: "what the commitment is judged against; fixed before the work starts",
    sources: ["legalize-2024-436", "deloitte-dsa-audit"],
    check: null,
  },
  {
    key: "audit-evidence",
    term: "audit evidence",
    use: "what supports a conclusion; metadata and documents only in this app",
    sources: ["legalize-2024-436"],
    check: null,
  },
  {
    key: "reasonable-assurance",
    term: "reasonable assurance",
    use: "the level DSA audits aim for: high, not absolute, confidence",
    sources: ["deloitte-dsa-audit"],
    check: null,
  },
  {
    key: "opinion",
    term: "opinion: positive / positive with comments / negative",
    use: "outcome per audited item; comments are remarks without material effect on the result",
    sources: ["cms-dsa-recital"],
    check: null,
  },
  {
    key: "recommendation-and-implementation-report",
    term: "recommendation and implementation report",
    use: "what the auditor asks for, and the company's dated answer",
    sources: ["lexaris-2024-436", "cms-dsa-recital"],
    check: null,
  },
];
