/** The sentence that whoever withdraws a report puts their name to. It is entered with the withdrawal, word for word. */
export const WITHDRAWING_STATEMENT =
  "I am authorised to withdraw this report for the company. The company no longer stands by it. I know that what was " +
  "filed stays on the record, beside the reason that I give, and that the report is owed again.";
