CREATE TABLE "private"."evidence_erasure" (
	"file_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"why" text NOT NULL,
	"erased_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "evidence_erasure_why" CHECK (char_length("private"."evidence_erasure"."why") between 1 and 500)
);
--> statement-breakpoint
ALTER TABLE "private"."evidence_erasure" ADD CONSTRAINT "evidence_erasure_file" FOREIGN KEY ("file_id","organisation_id") REFERENCES "private"."evidence_file"("id","organisation_id") ON DELETE no action ON UPDATE no action;