import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";
import { numberAt, type PdfDictionary } from "#db/evidence/inspect/pdf/value.ts";

/**
 * Undoes the prediction that a deflated table or text was packed with.
 *
 * Shape: only what tables need, whole bytes and PNG's five ways. Pictures are never given to it.
 * Refuses: `pdf_unreadable`.
 */
export function undoPrediction(data: Uint8Array, told: PdfDictionary | null, part: string): Uint8Array {
  const predictor = told === null ? 1 : (numberAt(told, "Predictor") ?? 1);
  if (told === null || predictor === 1) return data;
  const columns = numberAt(told, "Columns") ?? 1;
  const isPlain = (numberAt(told, "Colors") ?? 1) === 1 && (numberAt(told, "BitsPerComponent") ?? 8) === 8;
  if (!isPlain || predictor < 10 || predictor > 15) throw new RefusedPdf("pdf_unreadable", part);
  if (!Number.isInteger(columns) || columns < 1 || columns > 1000 || data.length % (columns + 1) !== 0)
    throw new RefusedPdf("pdf_unreadable", part);
  return rowsOf(data, columns, part);
}

function rowsOf(data: Uint8Array, columns: number, part: string): Uint8Array {
  const rows = data.length / (columns + 1);
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const from = row * (columns + 1);
    const way = data[from] ?? 0;
    if (way > 4) throw new RefusedPdf("pdf_unreadable", part);
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const left = column > 0 ? (out[at - 1] ?? 0) : 0;
      const above = row > 0 ? (out[at - columns] ?? 0) : 0;
      const corner = row > 0 && column > 0 ? (out[at - columns - 1] ?? 0) : 0;
      out[at] = (data[from + 1 + column] ?? 0) + foreseen(way, left, above, corner);
    }
  }
  return out;
}

function foreseen(way: number, left: number, above: number, corner: number): number {
  if (way === 0) return 0;
  if (way === 1) return left;
  if (way === 2) return above;
  if (way === 3) return (left + above) >> 1;
  const guess = left + above - corner;
  const [byLeft, byAbove, byCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}
