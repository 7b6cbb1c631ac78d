CREATE SCHEMA "private";
--> statement-breakpoint
CREATE SCHEMA "published";
--> statement-breakpoint
CREATE TABLE "private"."event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"actor_id" uuid NOT NULL,
	"action" text NOT NULL,
	"organisation_id" uuid,
	"subject" text NOT NULL,
	"detail" jsonb NOT NULL,
	"transaction" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "private"."idempotency" (
	"actor_id" uuid NOT NULL,
	"action" text NOT NULL,
	"key" text NOT NULL,
	"input_digest" text NOT NULL,
	"outcome" jsonb,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "idempotency_key" PRIMARY KEY("actor_id","action","key")
);
--> statement-breakpoint
CREATE TABLE "private"."attempt" (
	"bucket" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"window_started_at" timestamp(3) with time zone NOT NULL,
	"blocked_until" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "private"."credential" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "private"."identity" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"person_id" uuid NOT NULL,
	"linked_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "identity_key" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "private"."membership" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"began_at" timestamp(3) with time zone NOT NULL,
	"ended_at" timestamp(3) with time zone,
	CONSTRAINT "membership_role" CHECK ("private"."membership"."role" in ('editor', 'officer', 'administrator', 'auditor', 'steward'))
);
--> statement-breakpoint
CREATE TABLE "private"."organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "private"."password_reset" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"asked_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"used_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "private"."person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"is_practice" boolean DEFAULT false NOT NULL,
	"disabled_at" timestamp(3) with time zone,
	CONSTRAINT "person_email_is_an_address" CHECK ("private"."person"."email" ~ '^[^@\s]+@[^@\s]+$')
);
--> statement-breakpoint
CREATE TABLE "private"."session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"id_hash" "bytea" NOT NULL,
	"person_id" uuid NOT NULL,
	"method" text NOT NULL,
	"browser" text NOT NULL,
	"started_at" timestamp(3) with time zone NOT NULL,
	"seen_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"ended_at" timestamp(3) with time zone,
	CONSTRAINT "session_method" CHECK ("private"."session"."method" in ('password', 'oidc', 'practice'))
);
--> statement-breakpoint
CREATE TABLE "published"."adoption" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"organisation" text NOT NULL,
	"commitment" text NOT NULL,
	"adopted" boolean NOT NULL,
	CONSTRAINT "adoption_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "adoption_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."demand" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "demand_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "demand_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."edition" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "edition_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "edition_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."extension" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"organisation" text NOT NULL,
	"period" text NOT NULL,
	"due_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "extension_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "extension_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."figure" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"report" text NOT NULL,
	"organisation" text,
	"commitment" text NOT NULL,
	"indicator" text,
	"value" numeric,
	"value_words" text,
	"unit" text NOT NULL,
	CONSTRAINT "figure_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "figure_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."indicator" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "indicator_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "indicator_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."inquiry" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"asked_of" text NOT NULL,
	CONSTRAINT "inquiry_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "inquiry_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."instrument" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"name" text NOT NULL,
	"jurisdiction" text NOT NULL,
	CONSTRAINT "instrument_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "instrument_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."listing" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"model" text NOT NULL,
	"host" text NOT NULL,
	CONSTRAINT "listing_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "listing_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."organisation" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "organisation_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "organisation_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."period" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"organisation" text NOT NULL,
	"period" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"zone" text NOT NULL,
	"due_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "period_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "period_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."product" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"organisation" text NOT NULL,
	CONSTRAINT "product_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "product_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."programme" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"name" text NOT NULL,
	"family" text NOT NULL,
	CONSTRAINT "programme_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "programme_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."relayed_claim" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"report" text NOT NULL,
	"organisation" text,
	"commitment" text NOT NULL,
	"ordinal" integer NOT NULL,
	CONSTRAINT "relayed_claim_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "relayed_claim_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."relayed_report" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"organisation" text,
	"source" text NOT NULL,
	"published_on" text,
	"span_from" date,
	"span_to" date,
	CONSTRAINT "relayed_report_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "relayed_report_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."report" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"organisation" text NOT NULL,
	"period" text NOT NULL,
	"revision" integer NOT NULL,
	"filed_at" timestamp(3) with time zone NOT NULL,
	"content_digest" text NOT NULL,
	CONSTRAINT "report_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "report_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."response" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"organisation" text NOT NULL,
	"period" text NOT NULL,
	"revision" integer NOT NULL,
	"commitment" text NOT NULL,
	"status" text NOT NULL,
	"account" text NOT NULL,
	"reason" text,
	"by_date" date,
	"explanation" text,
	CONSTRAINT "response_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "response_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."sector_figure" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"value" numeric NOT NULL,
	"unit" text NOT NULL,
	CONSTRAINT "sector_figure_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "sector_figure_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."signatory" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"edition" text NOT NULL,
	"cadence" text NOT NULL,
	"zone" text NOT NULL,
	"joined" date NOT NULL,
	CONSTRAINT "signatory_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "signatory_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."source" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"title" text NOT NULL,
	CONSTRAINT "source_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "source_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."term" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"term" text NOT NULL,
	CONSTRAINT "term_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "term_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."timeline_entry" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"date" text NOT NULL,
	CONSTRAINT "timeline_entry_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "timeline_entry_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."waiver" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"organisation" text NOT NULL,
	"period" text NOT NULL,
	CONSTRAINT "waiver_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "waiver_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."entry" (
	"programme" text NOT NULL,
	"position" bigint NOT NULL,
	"time" timestamp(3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"leaf_hash" "bytea" NOT NULL,
	CONSTRAINT "entry_key" PRIMARY KEY("programme","position")
);
--> statement-breakpoint
CREATE TABLE "published"."entry_document" (
	"programme" text NOT NULL,
	"position" bigint NOT NULL,
	"fields" jsonb NOT NULL,
	CONSTRAINT "entry_document_key" PRIMARY KEY("programme","position")
);
--> statement-breakpoint
CREATE TABLE "published"."head" (
	"programme" text PRIMARY KEY NOT NULL,
	"size" bigint NOT NULL,
	"last_time" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "private"."answer" (
	"report_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"section" text NOT NULL,
	"field" text NOT NULL,
	"version" integer NOT NULL,
	"value" text NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "answer_key" PRIMARY KEY("report_id","section","field","version"),
	CONSTRAINT "answer_version" CHECK ("private"."answer"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "private"."confidential_answer" (
	"report_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"section" text NOT NULL,
	"field" text NOT NULL,
	"version" integer NOT NULL,
	"value" text NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "confidential_answer_key" PRIMARY KEY("report_id","section","field","version"),
	CONSTRAINT "confidential_answer_version" CHECK ("private"."confidential_answer"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "private"."handover" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"handed_over_by" uuid NOT NULL,
	"handed_over_at" timestamp(3) with time zone NOT NULL,
	"taken_back_by" uuid,
	"taken_back_at" timestamp(3) with time zone,
	CONSTRAINT "handover_taken_back_whole" CHECK (("private"."handover"."taken_back_by" is null) = ("private"."handover"."taken_back_at" is null))
);
--> statement-breakpoint
CREATE TABLE "private"."report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"period" text NOT NULL,
	"begun_at" timestamp(3) with time zone NOT NULL,
	"begun_by" uuid NOT NULL,
	CONSTRAINT "report_of_organisation" UNIQUE("id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "private"."revision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"content_digest" text NOT NULL,
	"certified_by" uuid NOT NULL,
	"filed_at" timestamp(3) with time zone NOT NULL,
	"programme" text NOT NULL,
	"entry_position" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "private"."event" ADD CONSTRAINT "event_actor_id_person_id_fk" FOREIGN KEY ("actor_id") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."event" ADD CONSTRAINT "event_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "private"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."idempotency" ADD CONSTRAINT "idempotency_actor_id_person_id_fk" FOREIGN KEY ("actor_id") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."credential" ADD CONSTRAINT "credential_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."identity" ADD CONSTRAINT "identity_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."membership" ADD CONSTRAINT "membership_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "private"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."password_reset" ADD CONSTRAINT "password_reset_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."answer" ADD CONSTRAINT "answer_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."answer" ADD CONSTRAINT "answer_report" FOREIGN KEY ("report_id","organisation_id") REFERENCES "private"."report"("id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."confidential_answer" ADD CONSTRAINT "confidential_answer_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."confidential_answer" ADD CONSTRAINT "confidential_answer_report" FOREIGN KEY ("report_id","organisation_id") REFERENCES "private"."report"("id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."handover" ADD CONSTRAINT "handover_handed_over_by_person_id_fk" FOREIGN KEY ("handed_over_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."handover" ADD CONSTRAINT "handover_taken_back_by_person_id_fk" FOREIGN KEY ("taken_back_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."handover" ADD CONSTRAINT "handover_report" FOREIGN KEY ("report_id","organisation_id") REFERENCES "private"."report"("id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."report" ADD CONSTRAINT "report_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "private"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."report" ADD CONSTRAINT "report_begun_by_person_id_fk" FOREIGN KEY ("begun_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."revision" ADD CONSTRAINT "revision_certified_by_person_id_fk" FOREIGN KEY ("certified_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."revision" ADD CONSTRAINT "revision_report" FOREIGN KEY ("report_id","organisation_id") REFERENCES "private"."report"("id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_by_transaction" ON "private"."event" USING btree ("transaction");--> statement-breakpoint
CREATE INDEX "event_by_organisation" ON "private"."event" USING btree ("organisation_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "membership_once" ON "private"."membership" USING btree ("person_id","organisation_id","role") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "membership_by_organisation" ON "private"."membership" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_by_key" ON "private"."organisation" USING btree ("programme","key");--> statement-breakpoint
CREATE UNIQUE INDEX "person_by_email" ON "private"."person" USING btree (lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "session_by_hash" ON "private"."session" USING btree ("id_hash");--> statement-breakpoint
CREATE INDEX "session_by_person" ON "private"."session" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "adoption_stands_once" ON "published"."adoption" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE INDEX "adoption_by_asked" ON "published"."adoption" USING btree ("programme","organisation");--> statement-breakpoint
CREATE UNIQUE INDEX "demand_stands_once" ON "published"."demand" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE UNIQUE INDEX "edition_stands_once" ON "published"."edition" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE UNIQUE INDEX "extension_stands_once" ON "published"."extension" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE INDEX "extension_by_asked" ON "published"."extension" USING btree ("programme","organisation");--> statement-breakpoint
CREATE UNIQUE INDEX "figure_stands_once" ON "published"."figure" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE INDEX "figure_by_asked" ON "published"."figure" USING btree ("programme","organisation");--> statement-breakpoint
CREATE UNIQUE INDEX "indicator_stands_once" ON "published"."indicator" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE UNIQUE INDEX "inquiry_stands_once" ON "published"."inquiry" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE UNIQUE INDEX "instrument_stands_once" ON "published"."instrument" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE UNIQUE INDEX "listing_stands_once" ON "published"."listing" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_stands_once" ON "published"."organisation" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE UNIQUE INDEX "period_stands_once" ON "published"."period" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE INDEX "period_by_asked" ON "published"."period" USING btree ("programme","organisation");--> statement-breakpoint
CREATE UNIQUE INDEX "product_stands_once" ON "published"."product" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE INDEX "product_by_asked" ON "published"."product" USING btree ("programme","organisation");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_stands_once" ON "published"."programme" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE UNIQUE INDEX "relayed_claim_stands_once" ON "published"."relayed_claim" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE INDEX "relayed_claim_by_asked" ON "published"."relayed_claim" USING btree ("programme","organisation");--> statement-breakpoint
CREATE UNIQUE INDEX "relayed_report_stands_once" ON "published"."relayed_report" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE INDEX "relayed_report_by_asked" ON "published"."relayed_report" USING btree ("programme","organisation");--> statement-breakpoint
CREATE UNIQUE INDEX "report_stands_once" ON "published"."report" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE INDEX "report_by_asked" ON "published"."report" USING btree ("programme","organisation");--> statement-breakpoint
CREATE UNIQUE INDEX "response_stands_once" ON "published"."response" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE INDEX "response_by_asked" ON "published"."response" USING btree ("programme","organisation");--> statement-breakpoint
CREATE UNIQUE INDEX "sector_figure_stands_once" ON "published"."sector_figure" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE UNIQUE INDEX "signatory_stands_once" ON "published"."signatory" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE UNIQUE INDEX "source_stands_once" ON "published"."source" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE UNIQUE INDEX "term_stands_once" ON "published"."term" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE UNIQUE INDEX "timeline_entry_stands_once" ON "published"."timeline_entry" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE UNIQUE INDEX "waiver_stands_once" ON "published"."waiver" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE INDEX "waiver_by_asked" ON "published"."waiver" USING btree ("programme","organisation");--> statement-breakpoint
CREATE INDEX "entry_by_subject" ON "published"."entry" USING btree ("programme","subject","position");--> statement-breakpoint
CREATE UNIQUE INDEX "handover_one_at_a_time" ON "private"."handover" USING btree ("report_id") WHERE taken_back_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "report_once_a_period" ON "private"."report" USING btree ("organisation_id","period");--> statement-breakpoint
CREATE UNIQUE INDEX "revision_number" ON "private"."revision" USING btree ("report_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "revision_entry" ON "private"."revision" USING btree ("programme","entry_position");--> statement-breakpoint
CREATE INDEX "revision_by_organisation" ON "private"."revision" USING btree ("organisation_id");