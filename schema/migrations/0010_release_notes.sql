ALTER TABLE `published_release` ADD `headlines` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `published_release` ADD `left_out` text DEFAULT '[]' NOT NULL;