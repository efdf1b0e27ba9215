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
