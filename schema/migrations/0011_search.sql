CREATE TABLE `proposal` (
	`document_id` text NOT NULL,
	`n` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`rule_id` text NOT NULL,
	`theme_id` text NOT NULL,
	`frame_id` text,
	`level` text NOT NULL,
	`lexicon` integer NOT NULL,
	PRIMARY KEY(`document_id`, `n`, `start`, `end`, `rule_id`)
);
--> statement-breakpoint
CREATE TABLE `search_place` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`found_in` text NOT NULL,
	`statement_id` text,
	`document_id` text,
	`n` integer,
	`theme_id` text,
	`language` text NOT NULL,
	`date` text,
	`year` integer,
	`voice` text,
	`kind` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_place_key_unique` ON `search_place` (`key`);--> statement-breakpoint
CREATE INDEX `search_place_document_idx` ON `search_place` (`document_id`);--> statement-breakpoint
CREATE TABLE `synonym` (
	`group_id` text NOT NULL,
	`position` integer NOT NULL,
	`language` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`group_id`, `position`)
);
