CREATE TABLE `agreement` (
	`id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`theme_id` text,
	`frame_id` text,
	`subject` text NOT NULL,
	`alpha` real,
	`passages` integer NOT NULL,
	`named` integer,
	`coders` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `codebook_change` (
	`version` integer NOT NULL,
	`position` integer NOT NULL,
	`frames` text NOT NULL,
	`what` text NOT NULL,
	`why` text NOT NULL,
	PRIMARY KEY(`version`, `position`)
);
--> statement-breakpoint
CREATE TABLE `codebook_version` (
	`version` integer PRIMARY KEY NOT NULL,
	`date` text NOT NULL,
	`summary` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `coder` (
	`id` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`method` text NOT NULL,
	`date` text NOT NULL,
	`codebook` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `coding` (
	`passage_id` text NOT NULL,
	`coder_id` text NOT NULL,
	`theme_id` text NOT NULL,
	`frames` text NOT NULL,
	`stance` text NOT NULL,
	`confidence` integer NOT NULL,
	`drop_reason` text,
	`coded_afresh` text,
	PRIMARY KEY(`passage_id`, `coder_id`)
);
--> statement-breakpoint
CREATE TABLE `context_source` (
	`kind` text NOT NULL,
	`item_id` text NOT NULL,
	`position` integer NOT NULL,
	`url` text NOT NULL,
	`publisher` text DEFAULT '' NOT NULL,
	`publisher_kind` text DEFAULT 'unknown' NOT NULL,
	PRIMARY KEY(`kind`, `item_id`, `position`)
);
--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`statement_id` text,
	`language` text NOT NULL,
	`title` text,
	`date` text,
	`place` text,
	`kind` text,
	`speakers` text NOT NULL,
	`source_url` text,
	`source_name` text NOT NULL,
	`publisher` text,
	`retrieved_at` text NOT NULL,
	`sha256` text NOT NULL,
	`words` integer NOT NULL,
	`source_key` text NOT NULL,
	`revision` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `document_statement_idx` ON `document` (`statement_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `document_source_idx` ON `document` (`source_key`);--> statement-breakpoint
CREATE TABLE `event` (
	`id` text PRIMARY KEY NOT NULL,
	`date` text NOT NULL,
	`precision` text NOT NULL,
	`label` text NOT NULL,
	`why` text NOT NULL,
	`note` text
);
--> statement-breakpoint
CREATE TABLE `frame_example` (
	`frame_id` text NOT NULL,
	`position` integer NOT NULL,
	`role` text NOT NULL,
	`rule` text NOT NULL,
	`passage_id` text NOT NULL,
	PRIMARY KEY(`frame_id`, `position`)
);
--> statement-breakpoint
CREATE TABLE `frame` (
	`id` text PRIMARY KEY NOT NULL,
	`theme_id` text NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`definition` text NOT NULL,
	`near_miss` text NOT NULL,
	`is_limit` integer NOT NULL,
	`names_theme` integer NOT NULL,
	FOREIGN KEY (`theme_id`) REFERENCES `theme`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `measured_text` (
	`id` text PRIMARY KEY NOT NULL,
	`statement_id` text,
	`title` text NOT NULL,
	`date` text NOT NULL,
	`year` integer NOT NULL,
	`date_basis` text,
	`language` text NOT NULL,
	`voice` text NOT NULL,
	`speakers` text NOT NULL,
	`panel` text,
	`source` text NOT NULL,
	`url` text,
	`coverage` text NOT NULL,
	`note` text,
	`sha256` text NOT NULL,
	`words` integer NOT NULL,
	FOREIGN KEY (`statement_id`) REFERENCES `statement`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `measured_text_panel_idx` ON `measured_text` (`panel`,`year`);--> statement-breakpoint
CREATE TABLE `mention` (
	`text_id` text NOT NULL,
	`theme_id` text NOT NULL,
	`strict` integer NOT NULL,
	`standard` integer NOT NULL,
	`broad` integer NOT NULL,
	PRIMARY KEY(`theme_id`, `text_id`),
	FOREIGN KEY (`text_id`) REFERENCES `measured_text`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`theme_id`) REFERENCES `theme`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `paragraph` (
	`document_id` text NOT NULL,
	`n` integer NOT NULL,
	`speaker` text,
	`text` text NOT NULL,
	PRIMARY KEY(`document_id`, `n`),
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `passage_frame` (
	`passage_id` text NOT NULL,
	`position` integer NOT NULL,
	`frame_id` text NOT NULL,
	PRIMARY KEY(`passage_id`, `position`),
	FOREIGN KEY (`frame_id`) REFERENCES `frame`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `passage_source` (
	`passage_id` text NOT NULL,
	`position` integer NOT NULL,
	`url` text NOT NULL,
	`publisher` text DEFAULT '' NOT NULL,
	`kind` text DEFAULT 'unknown' NOT NULL,
	PRIMARY KEY(`passage_id`, `position`)
);
--> statement-breakpoint
CREATE TABLE `passage` (
	`id` text PRIMARY KEY NOT NULL,
	`statement_id` text NOT NULL,
	`n` integer NOT NULL,
	`theme_id` text NOT NULL,
	`voice` text NOT NULL,
	`gist` text NOT NULL,
	`key_phrase` text,
	`key_phrase_basis` text,
	`amount_usd_bn` real,
	`target_year` integer,
	`silence` text,
	`uncounted` text,
	`stance` text,
	`settlement` text NOT NULL,
	`settlement_reason` text,
	`filed_under` text,
	`check_verdict` text,
	`check_how` text,
	`unverified` text,
	`rests_on` text DEFAULT 'none' NOT NULL,
	FOREIGN KEY (`statement_id`) REFERENCES `statement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`theme_id`) REFERENCES `theme`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passage_statement_idx` ON `passage` (`statement_id`,`n`);--> statement-breakpoint
CREATE INDEX `passage_theme_idx` ON `passage` (`theme_id`,`statement_id`);--> statement-breakpoint
CREATE TABLE `phrase_hit` (
	`phrase_id` text NOT NULL,
	`position` integer NOT NULL,
	`statement_id` text NOT NULL,
	`passage_id` text,
	`place` text NOT NULL,
	`wording` text NOT NULL,
	PRIMARY KEY(`phrase_id`, `position`),
	FOREIGN KEY (`phrase_id`) REFERENCES `phrase`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`statement_id`) REFERENCES `statement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`passage_id`) REFERENCES `passage`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `phrase` (
	`id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`says` text NOT NULL,
	`patterns` text NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE `published_release` (
	`version` text PRIMARY KEY NOT NULL,
	`date` text NOT NULL,
	`note` text NOT NULL,
	`content` text NOT NULL,
	`archive` text NOT NULL,
	`rows` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `release` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` text NOT NULL,
	`date` text NOT NULL,
	`revision` text NOT NULL,
	`content` text DEFAULT '' NOT NULL,
	`rows` text DEFAULT '{}' NOT NULL,
	CONSTRAINT "release_single" CHECK("release"."id" = 1)
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
CREATE TABLE `stance` (
	`id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`definition` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `statement_link` (
	`statement_id` text NOT NULL,
	`position` integer NOT NULL,
	`role` text NOT NULL,
	`language` text,
	`url` text NOT NULL,
	`publisher` text DEFAULT '' NOT NULL,
	`kind` text DEFAULT 'unknown' NOT NULL,
	PRIMARY KEY(`statement_id`, `position`)
);
--> statement-breakpoint
CREATE TABLE `statement_party` (
	`statement_id` text NOT NULL,
	`position` integer NOT NULL,
	`party` text NOT NULL,
	PRIMARY KEY(`statement_id`, `position`)
);
--> statement-breakpoint
CREATE TABLE `statement_speaker` (
	`statement_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`statement_id`, `position`)
);
--> statement-breakpoint
CREATE TABLE `statement` (
	`id` text PRIMARY KEY NOT NULL,
	`date` text NOT NULL,
	`year` integer NOT NULL,
	`kind` text NOT NULL,
	`level` text NOT NULL,
	`voice` text NOT NULL,
	`title` text NOT NULL,
	`place` text NOT NULL,
	`words` integer,
	`confidence` text NOT NULL,
	`summary` text NOT NULL,
	`notes` text,
	`unverified` text
);
--> statement-breakpoint
CREATE INDEX `statement_date_idx` ON `statement` (`date`,`id`);--> statement-breakpoint
CREATE TABLE `synonym` (
	`group_id` text NOT NULL,
	`position` integer NOT NULL,
	`language` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`group_id`, `position`)
);
--> statement-breakpoint
CREATE TABLE `theme` (
	`id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`is_core` integer NOT NULL,
	`label` text NOT NULL,
	`question` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `trade_chain` (
	`id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`note` text
);
--> statement-breakpoint
CREATE TABLE `trade_disagreement` (
	`position` integer PRIMARY KEY NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `trade_target` (
	`id` text PRIMARY KEY NOT NULL,
	`chain_id` text DEFAULT '' NOT NULL,
	`step` text DEFAULT '' NOT NULL,
	`announced` text NOT NULL,
	`amount_usd_bn` real,
	`amount_high_usd_bn` real,
	`target_year` integer,
	`by` text NOT NULL,
	`where` text NOT NULL,
	`outcome` text NOT NULL,
	`kind` text,
	`note` text,
	`passage_id` text
);
--> statement-breakpoint
CREATE TABLE `trade_volume` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`series` text NOT NULL,
	`usd_bn` real NOT NULL,
	`source` text NOT NULL,
	`basis` text NOT NULL,
	`beside_line` text,
	`note` text,
	`unverified` text
);
