CREATE TABLE "private"."assignment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"period" text NOT NULL,
	"section" text NOT NULL,
	"version" integer NOT NULL,
	"assignee_id" uuid,
	"assigned_by" uuid NOT NULL,
	"assigned_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "assignment_version" CHECK ("private"."assignment"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "private"."comment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"period" text NOT NULL,
	"section" text NOT NULL,
	"text" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "comment_of_organisation" UNIQUE("id","organisation_id"),
	CONSTRAINT "comment_length" CHECK (char_length("private"."comment"."text") between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "private"."comment_mention" (
	"comment_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"mentioned_id" uuid NOT NULL,
	CONSTRAINT "comment_mention_key" PRIMARY KEY("comment_id","mentioned_id")
);
--> statement-breakpoint
CREATE TABLE "private"."digest" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"ordered_at" timestamp(3) with time zone NOT NULL,
	"closed_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "private"."digest_choice" (
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"wants" boolean NOT NULL,
	"chosen_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "digest_choice_key" PRIMARY KEY("person_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "private"."digest_item" (
	"digest_id" uuid NOT NULL,
	"assignment_id" uuid,
	"comment_id" uuid,
	CONSTRAINT "digest_item_is_one" CHECK (("private"."digest_item"."assignment_id" is null) <> ("private"."digest_item"."comment_id" is null))
);
--> statement-breakpoint
ALTER TABLE "private"."assignment" ADD CONSTRAINT "assignment_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "private"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."assignment" ADD CONSTRAINT "assignment_assignee_id_person_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."assignment" ADD CONSTRAINT "assignment_assigned_by_person_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."comment" ADD CONSTRAINT "comment_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "private"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."comment" ADD CONSTRAINT "comment_written_by_person_id_fk" FOREIGN KEY ("written_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."comment_mention" ADD CONSTRAINT "comment_mention_mentioned_id_person_id_fk" FOREIGN KEY ("mentioned_id") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."comment_mention" ADD CONSTRAINT "comment_mention_comment" FOREIGN KEY ("comment_id","organisation_id") REFERENCES "private"."comment"("id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."digest" ADD CONSTRAINT "digest_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."digest" ADD CONSTRAINT "digest_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "private"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."digest_choice" ADD CONSTRAINT "digest_choice_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."digest_choice" ADD CONSTRAINT "digest_choice_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "private"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."digest_item" ADD CONSTRAINT "digest_item_digest_id_digest_id_fk" FOREIGN KEY ("digest_id") REFERENCES "private"."digest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."digest_item" ADD CONSTRAINT "digest_item_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "private"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."digest_item" ADD CONSTRAINT "digest_item_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "private"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "assignment_version_once" ON "private"."assignment" USING btree ("organisation_id","period","section","version");--> statement-breakpoint
CREATE INDEX "comment_by_section" ON "private"."comment" USING btree ("organisation_id","period","section","written_at");--> statement-breakpoint
CREATE UNIQUE INDEX "digest_one_at_a_time" ON "private"."digest" USING btree ("person_id","organisation_id") WHERE closed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "digest_item_assignment" ON "private"."digest_item" USING btree ("digest_id","assignment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "digest_item_comment" ON "private"."digest_item" USING btree ("digest_id","comment_id");