CREATE TABLE "private"."invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"invited_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"accepted_by" uuid,
	"accepted_at" timestamp(3) with time zone,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp(3) with time zone,
	CONSTRAINT "invitation_email_is_an_address" CHECK ("private"."invitation"."email" ~ '^[^@\s]+@[^@\s]+$'),
	CONSTRAINT "invitation_role" CHECK ("private"."invitation"."role" in ('editor', 'officer', 'administrator')),
	CONSTRAINT "invitation_is_good_for_72_hours" CHECK ("private"."invitation"."expires_at" = "private"."invitation"."invited_at" + interval '72 hours'),
	CONSTRAINT "invitation_accepted_whole" CHECK (("private"."invitation"."accepted_by" is null) = ("private"."invitation"."accepted_at" is null)),
	CONSTRAINT "invitation_withdrawn_whole" CHECK (("private"."invitation"."withdrawn_by" is null) = ("private"."invitation"."withdrawn_at" is null)),
	CONSTRAINT "invitation_ends_once" CHECK ("private"."invitation"."accepted_at" is null or "private"."invitation"."withdrawn_at" is null)
);
--> statement-breakpoint
ALTER TABLE "private"."invitation" ADD CONSTRAINT "invitation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "private"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."invitation" ADD CONSTRAINT "invitation_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."invitation" ADD CONSTRAINT "invitation_accepted_by_person_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."invitation" ADD CONSTRAINT "invitation_withdrawn_by_person_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_one_at_a_time" ON "private"."invitation" USING btree ("organisation_id",lower("email"),"role") WHERE accepted_at is null and withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "invitation_by_organisation" ON "private"."invitation" USING btree ("organisation_id","invited_at");