CREATE TABLE `change` (
	`release` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`record` text NOT NULL,
	`item_id` text NOT NULL,
	`statement_id` text,
	`theme_id` text,
	`label` text NOT NULL,
	`field` text,
	`was` text,
	`now` text,
	`why` text,
	PRIMARY KEY(`release`, `position`)
);
--> statement-breakpoint
CREATE INDEX `change_statement_idx` ON `change` (`statement_id`);--> statement-breakpoint
CREATE INDEX `change_record_idx` ON `change` (`release`,`record`,`theme_id`);