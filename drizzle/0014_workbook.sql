CREATE TABLE "private"."workbook_import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"period" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp(3) with time zone NOT NULL,
	"content" jsonb,
	"ended_at" timestamp(3) with time zone,
	"ended_how" text,
	CONSTRAINT "workbook_import_ended_how" CHECK ("private"."workbook_import"."ended_how" in ('applied', 'put_aside', 'expired')),
	CONSTRAINT "workbook_import_ended_whole" CHECK (("private"."workbook_import"."ended_at" is null) = ("private"."workbook_import"."ended_how" is null)),
	CONSTRAINT "workbook_import_empty_when_ended" CHECK (("private"."workbook_import"."ended_at" is null) = ("private"."workbook_import"."content" is not null))
);
--> statement-breakpoint
ALTER TABLE "private"."workbook_import" ADD CONSTRAINT "workbook_import_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "private"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."workbook_import" ADD CONSTRAINT "workbook_import_uploaded_by_person_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "workbook_import_by_organisation" ON "private"."workbook_import" USING btree ("organisation_id","period");--> statement-breakpoint
CREATE INDEX "workbook_import_waiting" ON "private"."workbook_import" USING btree ("uploaded_at") WHERE ended_at is null;