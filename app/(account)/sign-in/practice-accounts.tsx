import { continueAs } from "#app/(account)/sign-in/actions.ts";
import { Button } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import type { PracticeAccount } from "#db/queries/practice-accounts.ts";

interface Props {
  readonly accounts: readonly PracticeAccount[];
  readonly next: string;
}

/** One button an account: a plain form, so that it works without JavaScript. */
export function PracticeAccounts({ accounts, next }: Props) {
  return (
    <Section
      id="practice"
      intro="These people and their companies are made up. Continue as one of them to see how the register works from the inside; nothing you do there touches the real programme."
      title="Practise as somebody"
    >
      <ul>
        {accounts.map(({ personId, name, role, organisationName, programme }) => (
          <li className="mt-3" key={`${personId} ${role} ${programme} ${organisationName}`}>
            <form action={continueAs}>
              <input name="person" type="hidden" value={personId} />
              <input name="next" type="hidden" value={next} />
              <Button look="secondary">
                Continue as {name}, {role} at {organisationName}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
