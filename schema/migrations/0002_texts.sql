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
CREATE TABLE `paragraph` (
	`document_id` text NOT NULL,
	`n` integer NOT NULL,
	`speaker` text,
	`text` text NOT NULL,
	PRIMARY KEY(`document_id`, `n`),
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
