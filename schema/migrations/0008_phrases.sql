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
