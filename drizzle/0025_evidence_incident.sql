CREATE TABLE "private"."evidence_incident" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"period" text NOT NULL,
	"source" text NOT NULL,
	"file_id" uuid,
	"sha256" "bytea" NOT NULL,
	"size" bigint NOT NULL,
	"store_key" text,
	"key_id" text,
	"wrapped_key" "bytea",
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "evidence_incident_source" CHECK ("private"."evidence_incident"."source" in ('hash_match', 'report')),
	CONSTRAINT "evidence_incident_kept" CHECK (("private"."evidence_incident"."file_id" is null) = ("private"."evidence_incident"."wrapped_key" is not null)),
	CONSTRAINT "evidence_incident_hash" CHECK (octet_length("private"."evidence_incident"."sha256") = 32)
);
--> statement-breakpoint
ALTER TABLE "private"."evidence_incident" ADD CONSTRAINT "evidence_incident_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "private"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."evidence_incident" ADD CONSTRAINT "evidence_incident_opened_by_person_id_fk" FOREIGN KEY ("opened_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."evidence_incident" ADD CONSTRAINT "evidence_incident_file" FOREIGN KEY ("file_id","organisation_id") REFERENCES "private"."evidence_file"("id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_incident_by_organisation" ON "private"."evidence_incident" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_incident_once_a_file" ON "private"."evidence_incident" USING btree ("file_id");