/**
 * The password of everybody at a practice company. It is no secret: the page that asks for it shows it, and nobody can
 * sign in to a practice account where the register runs for real.
 */
export const PRACTICE_PASSWORD = "this is only for practice";
