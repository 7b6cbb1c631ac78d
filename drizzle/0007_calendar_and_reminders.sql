CREATE TABLE "private"."calendar_feed" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp(3) with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp(3) with time zone,
	CONSTRAINT "calendar_feed_hash_is_sha_256" CHECK (octet_length("private"."calendar_feed"."secret_hash") = 32),
	CONSTRAINT "calendar_feed_ended_whole" CHECK (("private"."calendar_feed"."ended_by" is null) = ("private"."calendar_feed"."ended_at" is null))
);
--> statement-breakpoint
CREATE TABLE "private"."reminder_sent" (
	"organisation_id" uuid NOT NULL,
	"period" text NOT NULL,
	"rung" integer NOT NULL,
	"due_at" timestamp(3) with time zone NOT NULL,
	"ordered_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "reminder_sent_once" PRIMARY KEY("organisation_id","period","rung","due_at")
);
--> statement-breakpoint
ALTER TABLE "private"."calendar_feed" ADD CONSTRAINT "calendar_feed_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "private"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."calendar_feed" ADD CONSTRAINT "calendar_feed_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."calendar_feed" ADD CONSTRAINT "calendar_feed_ended_by_person_id_fk" FOREIGN KEY ("ended_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."reminder_sent" ADD CONSTRAINT "reminder_sent_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "private"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_by_hash" ON "private"."calendar_feed" USING btree ("secret_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_one_at_a_time" ON "private"."calendar_feed" USING btree ("organisation_id") WHERE ended_at is null;