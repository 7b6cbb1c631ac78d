import { NotificationBanner } from "#components/ui/notification-banner.tsx";

interface Props {
  /** How many fields were changed, as the address of the page says. */
  readonly applied: string | readonly string[] | undefined;
}

/** That a workbook was applied just now; nothing on any other day. */
export function AppliedNotice({ applied }: Props) {
  if (typeof applied !== "string" || !/^\d{1,5}$/.test(applied)) return null;
  const count = Number(applied);
  return (
    <NotificationBanner title="Your workbook is applied">
      {count === 0 && "Every field reads as it did."}
      {count === 1 && "One field was changed."}
      {count > 1 && `${count} fields were changed.`}
    </NotificationBanner>
  );
}
