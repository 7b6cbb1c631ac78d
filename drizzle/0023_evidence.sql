CREATE TABLE "private"."evidence_description" (
	"item_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"effective_from" date NOT NULL,
	"effective_to" date,
	"expires_on" date,
	"readers" text NOT NULL,
	"supports" jsonb NOT NULL,
	"described_by" uuid NOT NULL,
	"described_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "evidence_description_key" PRIMARY KEY("item_id","version"),
	CONSTRAINT "evidence_description_version" CHECK ("private"."evidence_description"."version" >= 1),
	CONSTRAINT "evidence_description_title" CHECK (char_length("private"."evidence_description"."title") between 1 and 200),
	CONSTRAINT "evidence_description_readers" CHECK ("private"."evidence_description"."readers" in ('company', 'auditor', 'public')),
	CONSTRAINT "evidence_description_days" CHECK ("private"."evidence_description"."effective_to" >= "private"."evidence_description"."effective_from")
);
--> statement-breakpoint
CREATE TABLE "private"."evidence_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"item_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" "bytea" NOT NULL,
	"salt" "bytea" NOT NULL,
	"store_key" text NOT NULL,
	"key_id" text NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"scanners" jsonb NOT NULL,
	"handed_in_by" uuid NOT NULL,
	"handed_in_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "evidence_file_of_organisation" UNIQUE("id","organisation_id"),
	CONSTRAINT "evidence_file_version" CHECK ("private"."evidence_file"."version" >= 1),
	CONSTRAINT "evidence_file_size" CHECK ("private"."evidence_file"."size" between 1 and 26214400),
	CONSTRAINT "evidence_file_hash" CHECK (octet_length("private"."evidence_file"."sha256") = 32 and octet_length("private"."evidence_file"."salt") = 32)
);
--> statement-breakpoint
CREATE TABLE "private"."evidence_item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	CONSTRAINT "evidence_item_of_organisation" UNIQUE("id","organisation_id"),
	CONSTRAINT "evidence_item_number" CHECK ("private"."evidence_item"."number" >= 1)
);
--> statement-breakpoint
CREATE TABLE "private"."evidence_reading" (
	"id" uuid PRIMARY KEY NOT NULL,
	"file_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"read_by" uuid NOT NULL,
	"read_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "private"."evidence_withdrawal" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"why" text NOT NULL,
	"withdrawn_by" uuid NOT NULL,
	"withdrawn_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "evidence_withdrawal_why" CHECK (char_length("private"."evidence_withdrawal"."why") between 1 and 500)
);
--> statement-breakpoint
ALTER TABLE "private"."evidence_description" ADD CONSTRAINT "evidence_description_described_by_person_id_fk" FOREIGN KEY ("described_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."evidence_description" ADD CONSTRAINT "evidence_description_item" FOREIGN KEY ("item_id","organisation_id") REFERENCES "private"."evidence_item"("id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."evidence_file" ADD CONSTRAINT "evidence_file_handed_in_by_person_id_fk" FOREIGN KEY ("handed_in_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."evidence_file" ADD CONSTRAINT "evidence_file_item" FOREIGN KEY ("item_id","organisation_id") REFERENCES "private"."evidence_item"("id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."evidence_item" ADD CONSTRAINT "evidence_item_report" FOREIGN KEY ("report_id","organisation_id") REFERENCES "private"."report"("id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."evidence_reading" ADD CONSTRAINT "evidence_reading_read_by_person_id_fk" FOREIGN KEY ("read_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."evidence_reading" ADD CONSTRAINT "evidence_reading_file" FOREIGN KEY ("file_id","organisation_id") REFERENCES "private"."evidence_file"("id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."evidence_withdrawal" ADD CONSTRAINT "evidence_withdrawal_withdrawn_by_person_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."evidence_withdrawal" ADD CONSTRAINT "evidence_withdrawal_item" FOREIGN KEY ("item_id","organisation_id") REFERENCES "private"."evidence_item"("id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_file_version_once" ON "private"."evidence_file" USING btree ("item_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_file_store_key_once" ON "private"."evidence_file" USING btree ("store_key");--> statement-breakpoint
CREATE INDEX "evidence_file_by_organisation" ON "private"."evidence_file" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_item_number_once" ON "private"."evidence_item" USING btree ("report_id","number");--> statement-breakpoint
CREATE INDEX "evidence_reading_by_file" ON "private"."evidence_reading" USING btree ("file_id","read_at");