CREATE TABLE `statement_choice` (
	`rank` integer PRIMARY KEY NOT NULL,
	`statement_id` text NOT NULL,
	`date` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`speakers` text NOT NULL,
	`form` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `statement_choice_statement_id_unique` ON `statement_choice` (`statement_id`);--> statement-breakpoint
CREATE INDEX `statement_choice_date_idx` ON `statement_choice` (`date`);