ALTER TABLE `statement_choice` ADD `short_name` text;--> statement-breakpoint
ALTER TABLE `statement` ADD `short_name` text;