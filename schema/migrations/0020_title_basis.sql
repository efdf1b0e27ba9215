ALTER TABLE `statement_link` ADD `what` text;--> statement-breakpoint
ALTER TABLE `statement` ADD `title_basis` text;