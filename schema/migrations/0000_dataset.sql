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
	PRIMARY KEY(`kind`, `item_id`, `position`)
);
--> statement-breakpoint
CREATE TABLE `event` (
	`id` text PRIMARY KEY NOT NULL,
	`date` text NOT NULL,
	`precision` text NOT NULL,
	`label` text NOT NULL,
	`why` text NOT NULL,
	`note` text
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
	FOREIGN KEY (`theme_id`) REFERENCES `theme`(`id`) ON UPDATE no action ON DELETE no action
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
	FOREIGN KEY (`statement_id`) REFERENCES `statement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`theme_id`) REFERENCES `theme`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passage_statement_idx` ON `passage` (`statement_id`,`n`);--> statement-breakpoint
CREATE INDEX `passage_theme_idx` ON `passage` (`theme_id`,`statement_id`);--> statement-breakpoint
CREATE TABLE `release` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` text NOT NULL,
	`date` text NOT NULL,
	`revision` text NOT NULL,
	CONSTRAINT "release_single" CHECK("release"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `statement_link` (
	`statement_id` text NOT NULL,
	`position` integer NOT NULL,
	`role` text NOT NULL,
	`language` text,
	`url` text NOT NULL,
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
CREATE TABLE `theme` (
	`id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`is_core` integer NOT NULL,
	`label` text NOT NULL,
	`question` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `trade_target` (
	`id` text PRIMARY KEY NOT NULL,
	`announced` text NOT NULL,
	`amount_usd_bn` real,
	`amount_high_usd_bn` real,
	`target_year` integer,
	`is_repeat` integer NOT NULL,
	`by` text NOT NULL,
	`where` text NOT NULL,
	`outcome` text NOT NULL,
	`kind` text,
	`note` text
);
--> statement-breakpoint
CREATE TABLE `trade_volume` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`series` text NOT NULL,
	`usd_bn` real NOT NULL,
	`source` text NOT NULL,
	`basis` text NOT NULL,
	`note` text,
	`unverified` text
);
