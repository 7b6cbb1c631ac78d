/** An e-mail address that a narrow column may break after its "@". */
export function EmailWords({ email }: { readonly email: string }) {
  const afterSign = email.lastIndexOf("@") + 1;
  return (
    <>
      {email.slice(0, afterSign)}
      <wbr />
      {email.slice(afterSign)}
    </>
  );
}
