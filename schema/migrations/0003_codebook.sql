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
CREATE TABLE `frame_example` (
	`frame_id` text NOT NULL,
	`position` integer NOT NULL,
	`role` text NOT NULL,
	`rule` text NOT NULL,
	`passage_id` text NOT NULL,
	PRIMARY KEY(`frame_id`, `position`)
);
--> statement-breakpoint
CREATE TABLE `stance` (
	`id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`definition` text NOT NULL
);
