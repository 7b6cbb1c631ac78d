"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Opens the browser's print window. Nothing stands here without JavaScript, where it would do nothing. */
export function PrintButton() {
  const canPrint = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!canPrint) return null;
  return (
    <button className="button button-secondary" onClick={() => window.print()} type="button">
      Print
    </button>
  );
}
