CREATE TABLE "private"."confirmation" (
	"report_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"section" text NOT NULL,
	"field" text NOT NULL,
	"version" integer NOT NULL,
	"confirmed_by" uuid NOT NULL,
	"confirmed_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "confirmation_key" PRIMARY KEY("report_id","section","field","version","confirmed_by"),
	CONSTRAINT "confirmation_version" CHECK ("private"."confirmation"."version" >= 1)
);
--> statement-breakpoint
ALTER TABLE "private"."confirmation" ADD CONSTRAINT "confirmation_confirmed_by_person_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "private"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."confirmation" ADD CONSTRAINT "confirmation_report" FOREIGN KEY ("report_id","organisation_id") REFERENCES "private"."report"("id","organisation_id") ON DELETE no action ON UPDATE no action;