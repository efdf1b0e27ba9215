CREATE TABLE `correction` (
	`kind` text NOT NULL,
	`item_id` text NOT NULL,
	`position` integer NOT NULL,
	`passage_id` text,
	`release` text NOT NULL,
	`field` text NOT NULL,
	`was` text NOT NULL,
	`now` text NOT NULL,
	`why` text NOT NULL,
	PRIMARY KEY(`kind`, `item_id`, `position`)
);
--> statement-breakpoint
ALTER TABLE `passage` ADD `key_phrase_language` text;--> statement-breakpoint
ALTER TABLE `passage` ADD `key_phrase_page` text;--> statement-breakpoint
ALTER TABLE `statement` ADD `series` text;--> statement-breakpoint
ALTER TABLE `statement` ADD `read_part` text;--> statement-breakpoint
ALTER TABLE `statement` ADD `themes_not_read` text;