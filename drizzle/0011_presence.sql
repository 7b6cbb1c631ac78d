CREATE TABLE "private"."presence" (
	"organisation_id" uuid NOT NULL,
	"period" text NOT NULL,
	"section" text NOT NULL,
	"person_id" uuid NOT NULL,
	"seen_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "presence_key" PRIMARY KEY("organisation_id","period","section","person_id"),
	CONSTRAINT "presence_names_are_short" CHECK (length("private"."presence"."period") <= 20 and length("private"."presence"."section") <= 200)
);
--> statement-breakpoint
ALTER TABLE "private"."presence" ADD CONSTRAINT "presence_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "private"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."presence" ADD CONSTRAINT "presence_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "presence_by_age" ON "private"."presence" USING btree ("organisation_id","seen_at");