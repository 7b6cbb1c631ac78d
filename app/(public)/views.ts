import { changesView } from "#app/(public)/[programme]/changes/changes-view.tsx";
import { commitmentView } from "#app/(public)/[programme]/commitments/[commitment]/commitment-view.tsx";
import { periodView } from "#app/(public)/[programme]/companies/[company]/[period]/period-view.tsx";
import { companyView } from "#app/(public)/[programme]/companies/[company]/company-view.tsx";
import { companiesView } from "#app/(public)/[programme]/companies/companies-view.tsx";
import { deadlinesView } from "#app/(public)/[programme]/deadlines/deadlines-view.tsx";
import { inquiriesView } from "#app/(public)/[programme]/inquiries/inquiries-view.tsx";
import { lawView } from "#app/(public)/[programme]/law/law-view.tsx";
import { matrixView } from "#app/(public)/[programme]/matrix-view.tsx";
import { modelsView } from "#app/(public)/[programme]/models/models-view.tsx";
import { principleView } from "#app/(public)/[programme]/principles/[principle]/principle-view.tsx";
import { promisesView } from "#app/(public)/[programme]/promises/promises-view.tsx";
import { entryView } from "#app/(public)/[programme]/record/[position]/entry-view.tsx";
import { recordView } from "#app/(public)/[programme]/record/record-view.tsx";
import { timelineView } from "#app/(public)/[programme]/timeline/timeline-view.tsx";
import type { View } from "#app/(public)/view.ts";

/** Every kind of public page that a programme has. A page that is not here does not exist, from any vantage. */
export const VIEWS: readonly View[] = [
  matrixView,
  companiesView,
  companyView,
  periodView,
  principleView,
  commitmentView,
  deadlinesView,
  promisesView,
  changesView,
  timelineView,
  modelsView,
  inquiriesView,
  lawView,
  recordView,
  entryView,
];
