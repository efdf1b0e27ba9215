ALTER TABLE `context_source` ADD `publisher` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `context_source` ADD `publisher_kind` text DEFAULT 'unknown' NOT NULL;--> statement-breakpoint
ALTER TABLE `passage_source` ADD `publisher` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `passage_source` ADD `kind` text DEFAULT 'unknown' NOT NULL;--> statement-breakpoint
ALTER TABLE `passage` ADD `rests_on` text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE `statement_link` ADD `publisher` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `statement_link` ADD `kind` text DEFAULT 'unknown' NOT NULL;