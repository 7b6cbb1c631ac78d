import { viewer } from "#app/_http/viewer.ts";
import type { ReportParams } from "#app/(desk)/load-report.ts";
import { ownReceiptFile } from "#db/queries/receipt.ts";

const KEPT_BY_NOBODY = { "cache-control": "private, no-store" };

/** The receipt as a PDF, for the company's own people; `?revision=1` asks for an earlier one. */
export async function GET(request: Request, { params }: { readonly params: Promise<ReportParams> }): Promise<Response> {
  const { programme, company, period } = await params;
  const asked = new URL(request.url).searchParams.get("revision");
  const isNumber = asked === null || /^[1-9]\d{0,5}$/.test(asked);
  const address = { programme, organisation: company, period };
  const file = isNumber ? await ownReceiptFile(await viewer(), address, asked === null ? null : Number(asked)) : null;
  if (file === null) return new Response("There is no such receipt.", { status: 404, headers: KEPT_BY_NOBODY });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      ...KEPT_BY_NOBODY,
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${file.name}"`,
    },
  });
}
