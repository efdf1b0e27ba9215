DROP INDEX `measured_text_panel_idx`;--> statement-breakpoint
CREATE INDEX `measured_text_date_idx` ON `measured_text` (`date`,`id`);--> statement-breakpoint
CREATE INDEX `measured_text_panel_date_idx` ON `measured_text` (`panel`,`date`,`id`);--> statement-breakpoint
CREATE INDEX `phrase_hit_statement_idx` ON `phrase_hit` (`statement_id`,`phrase_id`);