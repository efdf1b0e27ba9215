ALTER TABLE `statement` ADD `day_basis` text;--> statement-breakpoint
ALTER TABLE `statement` ADD `other_day` text;