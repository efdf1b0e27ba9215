ALTER TABLE `statement_choice` ADD `series_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `statement_choice_series_idx` ON `statement_choice` (`series_key`,`rank`);