CREATE TABLE "published"."withdrawal" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"organisation" text NOT NULL,
	"period" text NOT NULL,
	"revision" integer NOT NULL,
	CONSTRAINT "withdrawal_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "withdrawal_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "private"."report_withdrawal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"withdrawn_by" uuid NOT NULL,
	"withdrawn_at" timestamp(3) with time zone NOT NULL,
	"programme" text NOT NULL,
	"entry_position" bigint NOT NULL,
	CONSTRAINT "report_withdrawal_revision" CHECK ("private"."report_withdrawal"."revision" >= 1)
);
--> statement-breakpoint
CREATE TABLE "private"."restatement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"base_revision" integer NOT NULL,
	"content" jsonb NOT NULL,
	"prepared_by" uuid NOT NULL,
	"prepared_at" timestamp(3) with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp(3) with time zone,
	"ending" text,
	CONSTRAINT "restatement_base" CHECK ("private"."restatement"."base_revision" >= 1),
	CONSTRAINT "restatement_ending" CHECK ("private"."restatement"."ending" in ('signed', 'dropped', 'replaced')),
	CONSTRAINT "restatement_ended_whole" CHECK (num_nulls("private"."restatement"."ended_by", "private"."restatement"."ended_at", "private"."restatement"."ending") in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "private"."report_withdrawal" ADD CONSTRAINT "report_withdrawal_withdrawn_by_person_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."report_withdrawal" ADD CONSTRAINT "report_withdrawal_report" FOREIGN KEY ("report_id","organisation_id") REFERENCES "private"."report"("id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."restatement" ADD CONSTRAINT "restatement_prepared_by_person_id_fk" FOREIGN KEY ("prepared_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."restatement" ADD CONSTRAINT "restatement_ended_by_person_id_fk" FOREIGN KEY ("ended_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."restatement" ADD CONSTRAINT "restatement_report" FOREIGN KEY ("report_id","organisation_id") REFERENCES "private"."report"("id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "withdrawal_stands_once" ON "published"."withdrawal" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE INDEX "withdrawal_by_asked" ON "published"."withdrawal" USING btree ("programme","organisation");--> statement-breakpoint
CREATE UNIQUE INDEX "report_withdrawal_once" ON "private"."report_withdrawal" USING btree ("report_id","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "report_withdrawal_entry" ON "private"."report_withdrawal" USING btree ("programme","entry_position");--> statement-breakpoint
CREATE INDEX "report_withdrawal_by_organisation" ON "private"."report_withdrawal" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "restatement_one_open" ON "private"."restatement" USING btree ("report_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "restatement_by_organisation" ON "private"."restatement" USING btree ("organisation_id");