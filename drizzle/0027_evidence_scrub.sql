CREATE TABLE "private"."evidence_scrub" (
	"id" uuid PRIMARY KEY NOT NULL,
	"began_at" timestamp(3) with time zone NOT NULL,
	"ended_at" timestamp(3) with time zone NOT NULL,
	"tenth" integer,
	"expected" bigint NOT NULL,
	"checked" bigint NOT NULL,
	"damaged" jsonb NOT NULL,
	"missing" jsonb NOT NULL,
	"orphans_removed" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "evidence_scrub_by_end" ON "private"."evidence_scrub" USING btree ("ended_at");