CREATE TABLE `published_release` (
	`version` text PRIMARY KEY NOT NULL,
	`date` text NOT NULL,
	`note` text NOT NULL,
	`content` text NOT NULL,
	`archive` text NOT NULL,
	`rows` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `release` ADD `content` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `release` ADD `rows` text DEFAULT '{}' NOT NULL;