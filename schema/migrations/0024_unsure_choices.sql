ALTER TABLE `statement_choice` ADD `day_basis` text;--> statement-breakpoint
ALTER TABLE `statement_choice` ADD `other_day` text;--> statement-breakpoint
CREATE INDEX `statement_choice_other_day_idx` ON `statement_choice` (`other_day`);