CREATE TABLE "published"."attestation" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"organisation" text NOT NULL,
	"period" text NOT NULL,
	"revision" integer NOT NULL,
	"commitment" text NOT NULL,
	CONSTRAINT "attestation_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "attestation_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."filed_figure" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"organisation" text NOT NULL,
	"period" text NOT NULL,
	"revision" integer NOT NULL,
	"indicator" text NOT NULL,
	"given" text NOT NULL,
	"value" numeric,
	"unit" text,
	CONSTRAINT "filed_figure_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "filed_figure_replaced_after" CHECK (entry_until is null or entry_until > entry_from),
	CONSTRAINT "filed_figure_value" CHECK (("published"."filed_figure"."given" = 'value') = ("published"."filed_figure"."value" is not null))
);
--> statement-breakpoint
CREATE TABLE "published"."promise" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"organisation" text NOT NULL,
	"period" text NOT NULL,
	"revision" integer NOT NULL,
	"promise" text NOT NULL,
	"commitment" text NOT NULL,
	"due" date NOT NULL,
	CONSTRAINT "promise_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "promise_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE TABLE "published"."promise_answer" (
	"programme" text NOT NULL,
	"key" text NOT NULL,
	"entry_from" bigint NOT NULL,
	"entry_until" bigint,
	"document" jsonb NOT NULL,
	"organisation" text NOT NULL,
	"period" text NOT NULL,
	"revision" integer NOT NULL,
	"promise" text NOT NULL,
	"outcome" text NOT NULL,
	CONSTRAINT "promise_answer_key" PRIMARY KEY("programme","key","entry_from"),
	CONSTRAINT "promise_answer_replaced_after" CHECK (entry_until is null or entry_until > entry_from)
);
--> statement-breakpoint
CREATE UNIQUE INDEX "attestation_stands_once" ON "published"."attestation" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE INDEX "attestation_by_asked" ON "published"."attestation" USING btree ("programme","organisation");--> statement-breakpoint
CREATE UNIQUE INDEX "filed_figure_stands_once" ON "published"."filed_figure" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE INDEX "filed_figure_by_asked" ON "published"."filed_figure" USING btree ("programme","organisation");--> statement-breakpoint
CREATE UNIQUE INDEX "promise_stands_once" ON "published"."promise" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE INDEX "promise_by_asked" ON "published"."promise" USING btree ("programme","organisation");--> statement-breakpoint
CREATE UNIQUE INDEX "promise_answer_stands_once" ON "published"."promise_answer" USING btree ("programme","key") WHERE entry_until is null;--> statement-breakpoint
CREATE INDEX "promise_answer_by_asked" ON "published"."promise_answer" USING btree ("programme","organisation");