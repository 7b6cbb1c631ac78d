CREATE TABLE "private"."heartbeat" (
	"id" boolean PRIMARY KEY NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "heartbeat_is_one" CHECK ("private"."heartbeat"."id")
);
--> statement-breakpoint
CREATE TABLE "private"."measured_outage" (
	"from_at" timestamp(3) with time zone PRIMARY KEY NOT NULL,
	"until_at" timestamp(3) with time zone NOT NULL,
	"settled_at" timestamp(3) with time zone,
	CONSTRAINT "measured_outage_ends_later" CHECK ("private"."measured_outage"."from_at" < "private"."measured_outage"."until_at")
);
--> statement-breakpoint
CREATE TABLE "published"."outage" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"from_at" timestamp(3) with time zone NOT NULL,
	"until_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "outage_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "outage_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE UNIQUE INDEX "outage_stands_once" ON "published"."outage" USING btree ("programme","key") WHERE entry_until is null;